package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.RegisterCompany;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.web.platform.Redirects;
import org.provenant.web.platform.SignedIn;

/** Takes a legal entity into the register; whoever does so may keep its records at once. */
@Named
@RequestScoped
public class CompanyNewPage {

    @Inject
    RegisterCompany registerCompany;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirects redirects;

    private @Nullable String name;
    private @Nullable TaxCode taxCode;
    private @Nullable String companyAddress;
    private @Nullable String representative;
    private @Nullable String representativeTitle;
    private boolean exportProcessing;

    public void save() {
        var company = registerCompany.register(facts());
        var response = FacesContext.getCurrentInstance().getExternalContext().getResponse();
        SignedIn.choose(request, (HttpServletResponse) response, company);
        redirects.to(
                "/organisation/company.xhtml?id=" + company.value(),
                "organisation.done.companyRegistered",
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
