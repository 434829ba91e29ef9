package org.provenant.web.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.evidence.EvidencePacks;
import org.provenant.application.evidence.RequestEvidencePack;
import org.provenant.application.permit.PermitCard;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.evidence.PackKind;
import org.provenant.domain.evidence.PackSelection;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.shared.Period;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Asks for a pack of evidence about what the address names, or what is typed. */
@Named
@RequestScoped
public class EvidencePackNewPage {

    @Inject
    RequestEvidencePack request;

    @Inject
    EvidencePacks packs;

    @Inject
    EquipmentSearch equipment;

    @Inject
    PermitCard permits;

    @Inject
    DeclarationCard declarations;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable String devices;
    private @Nullable String permit;
    private @Nullable String declaration;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    public void make() {
        var id = request.request(selection());
        redirects.to("/evidence/card.xhtml?id=" + id.value(), "evidence.done.requested");
    }

    private PackSelection selection() {
        return switch (getKind()) {
            case DEVICES -> packs.devices(Objects.requireNonNull(devices));
            case PERMIT -> packs.permit(Objects.requireNonNull(permit));
            case DECLARATION -> packs.declaration(Objects.requireNonNull(declaration));
            case PERIOD -> PackSelection.of(new Period(Objects.requireNonNull(from), Objects.requireNonNull(to)));
        };
    }

    /** What the pack is about: the part of the page that the address names, or what it says of records. */
    public PackKind getKind() {
        var chosen = address.value("tab", PackKind.class);
        if (chosen != null) {
            return chosen;
        }
        if (address.value("permit") != null) {
            return PackKind.PERMIT;
        }
        return address.value("declaration") != null ? PackKind.DECLARATION : PackKind.DEVICES;
    }

    public PackKind[] getKinds() {
        return PackKind.values();
    }

    /** Asset tags or serial numbers, one below the other; first the device that the address names. */
    public @Nullable String getDevices() {
        var named = address.number("device");
        return devices == null && named != null
                ? equipment.get(new EquipmentId(named)).assetTag()
                : devices;
    }

    public void setDevices(@Nullable String devices) {
        this.devices = devices;
    }

    public @Nullable String getPermit() {
        var named = address.number("permit");
        return permit == null && named != null
                ? permits.get(new PermitId(named)).facts().number()
                : permit;
    }

    public void setPermit(@Nullable String permit) {
        this.permit = permit;
    }

    public @Nullable String getDeclaration() {
        var named = address.number("declaration");
        return declaration == null && named != null
                ? declarations.get(new DeclarationId(named)).facts().number().digits()
                : declaration;
    }

    public void setDeclaration(@Nullable String declaration) {
        this.declaration = declaration;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
