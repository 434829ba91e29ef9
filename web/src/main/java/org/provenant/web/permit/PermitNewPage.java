package org.provenant.web.permit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.PlaceRow;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.permit.RegisterPermit;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.web.platform.EntryRows;
import org.provenant.web.platform.Redirects;

/** Enters a permit with the goods of its annex. */
@Named
@RequestScoped
public class PermitNewPage {

    @Inject
    RegisterPermit registerPermit;

    @Inject
    PlaceTree tree;

    @Inject
    EntryRows rows;

    @Inject
    Redirects redirects;

    private @Nullable String number;
    private @Nullable LocalDate issuedOn;
    private @Nullable String authority;
    private @Nullable PermittedCase permittedCase;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable List<PermitLineEntry> lines;

    public void save() {
        var goods = getLines().stream()
                .filter(PermitLineEntry::isBegun)
                .map(PermitLineEntry::facts)
                .toList();
        var permit = registerPermit.register(facts(), goods);
        redirects.to(
                "/permit/card.xhtml?id=" + permit.value(), "permit.done.registered", Objects.requireNonNull(number));
    }

    /** A row for each kind of goods; those left empty do not count. */
    public List<PermitLineEntry> getLines() {
        if (lines == null) {
            lines = rows.make(PermitLineEntry::new);
        }
        return lines;
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

    public List<PlaceRow> getPlaces() {
        return tree.choices(null);
    }

    /** The form in which a select names a place. */
    public PlaceId idOf(long place) {
        return new PlaceId(place);
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
