package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.AttachSpecialPermit;
import org.provenant.application.customs.WithdrawSpecialPermit;
import org.provenant.domain.customs.ShipmentId;
import org.provenant.domain.customs.SpecialPermit;
import org.provenant.domain.customs.SpecialPermitId;
import org.provenant.domain.customs.SpecialPermitKind;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Attaches further permits to the shipment that a page shows, and takes them off again. */
@Named
@RequestScoped
public class SpecialPermitPart {

    @Inject
    AttachSpecialPermit attachSpecialPermit;

    @Inject
    WithdrawSpecialPermit withdrawSpecialPermit;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable SpecialPermitKind kind;
    private @Nullable String number;
    private @Nullable String issuer;
    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate validTo;
    private @Nullable SpecialPermitId withdrawn;
    private @Nullable Reason reason;

    public void attach() {
        attachSpecialPermit.attach(
                new ShipmentId(address.id()),
                new SpecialPermit.Facts(
                        Objects.requireNonNull(kind),
                        Objects.requireNonNull(number),
                        Objects.requireNonNull(issuer),
                        Objects.requireNonNull(issuedOn),
                        validTo));
        redirects.again("customs.done.specialPermit", number);
    }

    public void withdraw() {
        withdrawSpecialPermit.withdraw(
                new ShipmentId(address.id()), Objects.requireNonNull(withdrawn), Objects.requireNonNull(reason));
        redirects.again("customs.done.specialPermitWithdrawn");
    }

    public List<SpecialPermitKind> getKinds() {
        return List.of(SpecialPermitKind.values());
    }

    /** The form in which a select names a further permit. */
    public SpecialPermitId idOf(long permit) {
        return new SpecialPermitId(permit);
    }

    public @Nullable SpecialPermitKind getKind() {
        return kind;
    }

    public void setKind(@Nullable SpecialPermitKind kind) {
        this.kind = kind;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getIssuer() {
        return issuer;
    }

    public void setIssuer(@Nullable String issuer) {
        this.issuer = issuer;
    }

    public @Nullable LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(@Nullable LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }

    public @Nullable SpecialPermitId getWithdrawn() {
        return withdrawn;
    }

    public void setWithdrawn(@Nullable SpecialPermitId withdrawn) {
        this.withdrawn = withdrawn;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
