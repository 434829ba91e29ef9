package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.ClearDeclaration;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.domain.customs.Clearance;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.Lane;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Enters the clearance of the declaration that a page shows; what was entered before stands in the form. */
@Named
@RequestScoped
public class ClearDeclarationPart {

    @Inject
    ClearDeclaration clearDeclaration;

    @Inject
    DeclarationCard lookup;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private int version;
    private @Nullable Lane lane;
    private @Nullable LocalDate clearedOn;
    private @Nullable BigDecimal importDuty;
    private @Nullable BigDecimal vat;

    /** Fills the form with what is registered now; not when the form comes back. */
    public void load() {
        var card = lookup.get(new DeclarationId(address.id()));
        version = card.version();
        var clearance = card.clearance();
        if (clearance != null) {
            lane = clearance.lane();
            clearedOn = clearance.clearedOn();
            importDuty = clearance.importDuty();
            vat = clearance.vat();
        }
    }

    public void clear() {
        clearDeclaration.clear(new ClearDeclaration.Command(
                new DeclarationId(address.id()),
                version,
                new Clearance(Objects.requireNonNull(lane), Objects.requireNonNull(clearedOn), importDuty, vat)));
        redirects.again("customs.done.cleared");
    }

    public List<Lane> getLanes() {
        return List.of(Lane.values());
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Lane getLane() {
        return lane;
    }

    public void setLane(@Nullable Lane lane) {
        this.lane = lane;
    }

    public @Nullable LocalDate getClearedOn() {
        return clearedOn;
    }

    public void setClearedOn(@Nullable LocalDate clearedOn) {
        this.clearedOn = clearedOn;
    }

    public @Nullable BigDecimal getImportDuty() {
        return importDuty;
    }

    public void setImportDuty(@Nullable BigDecimal importDuty) {
        this.importDuty = importDuty;
    }

    public @Nullable BigDecimal getVat() {
        return vat;
    }

    public void setVat(@Nullable BigDecimal vat) {
        this.vat = vat;
    }
}
