package org.provenant.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
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

    private @Nullable CompanyId id;
    private @Nullable CompanyRow row;

    public CompanyRow getRow() {
        if (row == null) {
            row = list.get(Objects.requireNonNull(id));
        }
        return row;
    }

    /** Whether the history is shown rather than the facts. */
    public boolean isHistory() {
        return "history".equals(address.value("tab"));
    }

    public @Nullable CompanyId getId() {
        return id;
    }

    public void setId(@Nullable CompanyId id) {
        this.id = id;
    }
}
