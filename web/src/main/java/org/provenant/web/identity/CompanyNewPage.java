package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.provenant.application.identity.RegisterCompany;
import org.provenant.web.organisation.CompanyFields;
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

    private final CompanyFields fields = new CompanyFields();

    public void save() {
        var company = registerCompany.register(fields.facts());
        var response = FacesContext.getCurrentInstance().getExternalContext().getResponse();
        SignedIn.choose(request, (HttpServletResponse) response, company);
        redirects.to(
                "/organisation/company.xhtml?id=" + company.value(),
                "organisation.done.companyRegistered",
                fields.facts().name());
    }

    public CompanyFields getFields() {
        return fields;
    }
}
