package org.provenant.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.CompanyList;
import org.provenant.application.organisation.CompanyRow;
import org.provenant.application.organisation.CorrectCompany;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Takes over what a changed business registration says. */
@Named
@RequestScoped
public class CompanyEditPage {

    @Inject
    ListAddress address;

    @Inject
    CompanyList list;

    @Inject
    CorrectCompany correctCompany;

    @Inject
    Redirects redirects;

    private @Nullable CompanyRow row;
    private int version;
    private @Nullable String name;
    private @Nullable TaxCode taxCode;
    private @Nullable String companyAddress;
    private @Nullable String representative;
    private @Nullable String representativeTitle;
    private boolean exportProcessing;
    private @Nullable Reason reason;

    /** Fills the form with what is registered now; not when the form comes back. */
    public void load() {
        var now = getRow().facts();
        version = getRow().version();
        name = now.name();
        taxCode = now.taxCode();
        companyAddress = now.address();
        representative = now.representative();
        representativeTitle = now.representativeTitle();
        exportProcessing = now.exportProcessing();
    }

    public void save() {
        var company = id();
        correctCompany.correct(new CorrectCompany.Command(company, version, facts(), Objects.requireNonNull(reason)));
        redirects.to(
                "/organisation/company.xhtml?id=" + company.value(),
                "organisation.done.companyCorrected",
                Objects.requireNonNull(name));
    }

    private Company.Facts facts() {
        return new Company.Facts(
                Objects.requireNonNull(name),
                Objects.requireNonNull(taxCode),
                Objects.requireNonNull(companyAddress),
                Objects.requireNonNull(representative),
                representativeTitle,
                exportProcessing);
    }

    public CompanyRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
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

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private CompanyId id() {
        return new CompanyId(address.id());
    }
}
