package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.ConsentList;
import org.provenant.application.equipment.lock.ConsentRow;
import org.provenant.application.equipment.lock.DeclareConsented;
import org.provenant.application.equipment.lock.WithdrawConsent;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.TypeCode;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.equipment.lock.UseConsentId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One consent: what it opens, its paper, and the new declaration. */
@Named
@RequestScoped
public class ConsentCardPage {

    @Inject
    ConsentList consents;

    @Inject
    DeclareConsented declareConsented;

    @Inject
    WithdrawConsent withdrawConsent;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable ConsentRow row;
    private @Nullable List<ConsentList.GoodsRow> goods;
    private int version;
    private @Nullable String number;
    private @Nullable String type;
    private @Nullable LocalDate declaredOn;
    private @Nullable String cited;
    private @Nullable Reason reason;

    /** Remembers which version the user sees. */
    public void load() {
        version = getRow().version();
    }

    /** Records the new declaration. */
    public void declare() {
        declareConsented.declare(new DeclareConsented.Command(
                id(),
                version,
                new DeclarationNumber(Objects.requireNonNull(number)),
                new TypeCode(Objects.requireNonNull(getType())),
                Objects.requireNonNull(declaredOn),
                cited == null || cited.isBlank() ? null : new DeclarationNumber(cited)));
        redirects.again("consent.done.declared");
    }

    /** Takes it out of force. */
    public void withdraw() {
        withdrawConsent.withdraw(id(), version, Objects.requireNonNull(reason));
        redirects.again("consent.done.withdrawn");
    }

    /** Hands out the paper as it was sent. */
    public void download() {
        var file = consents.paper(id());
        Downloads.send(file.name(), file.type().mediaType(), out -> out.write(consents.bytes(id())));
    }

    public ConsentRow getRow() {
        if (row == null) {
            row = consents.get(id());
        }
        return row;
    }

    /** What it speaks of. */
    public List<ConsentList.GoodsRow> getGoods() {
        if (goods == null) {
            goods = consents.goods(id());
        }
        return goods;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable LocalDate getDeclaredOn() {
        return declaredOn;
    }

    public void setDeclaredOn(@Nullable LocalDate declaredOn) {
        this.declaredOn = declaredOn;
    }

    public @Nullable String getCited() {
        return cited;
    }

    public void setCited(@Nullable String cited) {
        this.cited = cited;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private UseConsentId id() {
        return new UseConsentId(address.id());
    }

    public String getType() {
        return type == null ? UseConsent.CHANGE_OF_PURPOSE : type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }
}
