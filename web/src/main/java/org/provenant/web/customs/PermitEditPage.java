package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.CorrectPermit;
import org.provenant.application.permit.PermitCard;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Corrects the head of a permit; it must still cover what was declared on it. */
@Named
@RequestScoped
public class PermitEditPage {

    @Inject
    ListAddress address;

    @Inject
    PermitCard lookup;

    @Inject
    CorrectPermit correctPermit;

    @Inject
    Redirects redirects;

    private PermitCard.@Nullable Card card;
    private int version;
    private @Nullable String number;
    private @Nullable LocalDate issuedOn;
    private @Nullable String authority;
    private @Nullable PermittedCase permittedCase;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable Reason reason;

    /** Fills the form with what is registered now; not when the form comes back. */
    public void load() {
        var now = getCard().facts();
        version = getCard().version();
        number = now.number();
        issuedOn = now.issuedOn();
        authority = now.authority();
        permittedCase = now.permittedCase();
        validFrom = now.validFrom();
        validTo = now.validTo();
    }

    public void save() {
        var permit = id();
        correctPermit.correct(new CorrectPermit.Command(permit, version, facts(), Objects.requireNonNull(reason)));
        redirects.to(
                "/permit/card.xhtml?id=" + permit.value(), "permit.done.corrected", Objects.requireNonNull(number));
    }

    public PermitCard.Card getCard() {
        if (card == null) {
            card = lookup.get(id());
        }
        return card;
    }

    private Permit.Facts facts() {
        return new Permit.Facts(
                Objects.requireNonNull(number),
                Objects.requireNonNull(issuedOn),
                Objects.requireNonNull(authority),
                Objects.requireNonNull(permittedCase),
                validFrom,
                validTo);
    }

    public PermittedCase[] getCases() {
        return PermittedCase.values();
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

    public @Nullable LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(@Nullable LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }

    public @Nullable String getAuthority() {
        return authority;
    }

    public void setAuthority(@Nullable String authority) {
        this.authority = authority;
    }

    public @Nullable PermittedCase getPermittedCase() {
        return permittedCase;
    }

    public void setPermittedCase(@Nullable PermittedCase permittedCase) {
        this.permittedCase = permittedCase;
    }

    public @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(@Nullable LocalDate validTo) {
        this.validTo = validTo;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private PermitId id() {
        return new PermitId(address.id());
    }
}
