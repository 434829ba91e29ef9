package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.AddPartner;
import org.provenant.application.disposal.ChangePartner;
import org.provenant.application.disposal.PartnerList;
import org.provenant.domain.disposal.DisposalPartner;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One partner: registered here, or taken over as it is known by now. */
@Named
@RequestScoped
public class PartnerPage {

    @Inject
    PartnerList partners;

    @Inject
    AddPartner addPartner;

    @Inject
    ChangePartner changePartner;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private PartnerList.@Nullable PartnerRow row;
    private int version;
    private @Nullable PartnerKind kind;
    private @Nullable String name;
    private @Nullable String postalAddress;
    private @Nullable String licenceNumber;
    private @Nullable LocalDate licensedFrom;
    private @Nullable LocalDate licensedTo;
    private @Nullable String wasteCodes;

    /** Fills the form with what is known. */
    public void load() {
        var known = getRow();
        version = known.version();
        name = known.name();
        postalAddress = known.address();
        licenceNumber = known.licenceNumber();
        licensedFrom = known.licensedFrom();
        licensedTo = known.licensedTo();
        wasteCodes = known.wasteCodes().replace(";", "; ");
    }

    public void add() {
        var id = addPartner.add(Objects.requireNonNull(kind), facts());
        redirects.to("/disposal/partner.xhtml?id=" + id.value(), "disposal.done.partnerAdded");
    }

    public void save() {
        changePartner.change(id(), version, facts());
        redirects.again("disposal.done.partnerChanged");
    }

    private DisposalPartner.Facts facts() {
        return new DisposalPartner.Facts(
                Objects.requireNonNull(name),
                Objects.requireNonNull(postalAddress),
                licenceNumber,
                licensedFrom,
                licensedTo,
                DisposalPartner.codes(Objects.requireNonNullElse(wasteCodes, "")));
    }

    public PartnerList.PartnerRow getRow() {
        if (row == null) {
            row = partners.get(id());
        }
        return row;
    }

    public List<PartnerKind> getKinds() {
        return List.of(PartnerKind.values());
    }

    private DisposalPartnerId id() {
        return new DisposalPartnerId(address.id());
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable PartnerKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PartnerKind kind) {
        this.kind = kind;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPostalAddress() {
        return postalAddress;
    }

    public void setPostalAddress(@Nullable String postalAddress) {
        this.postalAddress = postalAddress;
    }

    public @Nullable String getLicenceNumber() {
        return licenceNumber;
    }

    public void setLicenceNumber(@Nullable String licenceNumber) {
        this.licenceNumber = licenceNumber;
    }

    public @Nullable LocalDate getLicensedFrom() {
        return licensedFrom;
    }

    public void setLicensedFrom(@Nullable LocalDate licensedFrom) {
        this.licensedFrom = licensedFrom;
    }

    public @Nullable LocalDate getLicensedTo() {
        return licensedTo;
    }

    public void setLicensedTo(@Nullable LocalDate licensedTo) {
        this.licensedTo = licensedTo;
    }

    public @Nullable String getWasteCodes() {
        return wasteCodes;
    }

    public void setWasteCodes(@Nullable String wasteCodes) {
        this.wasteCodes = wasteCodes;
    }
}
