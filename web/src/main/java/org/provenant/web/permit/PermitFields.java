package org.provenant.web.permit;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.regulation.PermittedCase;

/** What a form says of the head of a permit, new or corrected. */
public class PermitFields {

    private @Nullable String number;
    private @Nullable LocalDate issuedOn;
    private @Nullable String authority;
    private @Nullable PermittedCase permittedCase;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;

    /** Fills the form with what is registered now. */
    public void fill(Permit.Facts now) {
        number = now.number();
        issuedOn = now.issuedOn();
        authority = now.authority();
        permittedCase = now.permittedCase();
        validFrom = now.validFrom();
        validTo = now.validTo();
    }

    /** What the form says, once it was found complete. */
    public Permit.Facts facts() {
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
}
