package org.provenant.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.CompanyList;
import org.provenant.application.organisation.CompanyRow;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.web.platform.ListAddress;

/** One legal entity: what its business registration says, and its history. */
@Named
@RequestScoped
public class CompanyPage {

    @Inject
    CompanyList list;

    @Inject
    ListAddress address;

    private @Nullable CompanyRow row;

    public CompanyRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    /** Whether the history is shown rather than the facts. */
    public boolean isHistory() {
        return "history".equals(address.value("tab"));
    }

    private CompanyId id() {
        return new CompanyId(address.id());
    }
}
