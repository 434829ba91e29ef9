package org.provenant.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.CompanyList;
import org.provenant.application.organisation.CompanyRow;
import org.provenant.application.organisation.CorrectCompany;
import org.provenant.domain.organisation.CompanyId;
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

    private final CompanyFields fields = new CompanyFields();
    private @Nullable CompanyRow row;
    private int version;
    private @Nullable Reason reason;

    /** Fills the form with what is registered now; not when the form comes back. */
    public void load() {
        version = getRow().version();
        fields.fill(getRow().facts());
    }

    public void save() {
        var company = id();
        correctCompany.correct(
                new CorrectCompany.Command(company, version, fields.facts(), Objects.requireNonNull(reason)));
        redirects.to(
                "/organisation/company.xhtml?id=" + company.value(),
                "organisation.done.companyCorrected",
                fields.facts().name());
    }

    public CompanyFields getFields() {
        return fields;
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
