package org.provenant.web.organisation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.TaxCode;

/** What a form says of a company, new or corrected. */
public class CompanyFields {

    private @Nullable String name;
    private @Nullable TaxCode taxCode;
    private @Nullable String companyAddress;
    private @Nullable String representative;
    private @Nullable String representativeTitle;
    private boolean exportProcessing;

    /** Fills the form with what is registered now. */
    public void fill(Company.Facts now) {
        name = now.name();
        taxCode = now.taxCode();
        companyAddress = now.address();
        representative = now.representative();
        representativeTitle = now.representativeTitle();
        exportProcessing = now.exportProcessing();
    }

    /** What the form says, once it was found complete. */
    public Company.Facts facts() {
        return new Company.Facts(
                Objects.requireNonNull(name),
                Objects.requireNonNull(taxCode),
                Objects.requireNonNull(companyAddress),
                Objects.requireNonNull(representative),
                representativeTitle,
                exportProcessing);
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable TaxCode getTaxCode() {
        return taxCode;
    }

    public void setTaxCode(@Nullable TaxCode taxCode) {
        this.taxCode = taxCode;
    }

    public @Nullable String getCompanyAddress() {
        return companyAddress;
    }

    public void setCompanyAddress(@Nullable String companyAddress) {
        this.companyAddress = companyAddress;
    }

    public @Nullable String getRepresentative() {
        return representative;
    }

    public void setRepresentative(@Nullable String representative) {
        this.representative = representative;
    }

    public @Nullable String getRepresentativeTitle() {
        return representativeTitle;
    }

    public void setRepresentativeTitle(@Nullable String representativeTitle) {
        this.representativeTitle = representativeTitle;
    }

    public boolean isExportProcessing() {
        return exportProcessing;
    }

    public void setExportProcessing(boolean exportProcessing) {
        this.exportProcessing = exportProcessing;
    }
}
