package org.provenant.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.mail.MailList;
import org.provenant.application.mail.MailRow;
import org.provenant.application.mail.MailServerLookup;
import org.provenant.application.mail.MailSort;
import org.provenant.application.shared.Page;
import org.provenant.application.shared.SortColumn;
import org.provenant.domain.mail.MailPurpose;
import org.provenant.domain.mail.MailState;
import org.provenant.web.platform.ListAddress;

/** The letters of this installation, the latest first. */
@Named
@RequestScoped
public class MailListPage {

    @Inject
    MailList list;

    @Inject
    MailServerLookup servers;

    @Inject
    ListAddress address;

    private @Nullable Page<MailRow> page;

    /** The rows that the address asks for. */
    public Page<MailRow> getPage() {
        if (page == null) {
            var latestFirst = address.value("sort") == null;
            page = list.find(
                    new MailList.Query(address.value("q"), getState(), getPurpose()),
                    new SortColumn.Order(address.sortedBy(MailSort.QUEUED), latestFirst || address.isDescending()),
                    address.getSize(),
                    address.getCursor());
        }
        return page;
    }

    /** What is set of the mail server; nothing if nothing is. */
    public MailServerLookup.@Nullable Known getServer() {
        return servers.find().orElse(null);
    }

    public MailState[] getStates() {
        return MailState.values();
    }

    public MailPurpose[] getPurposes() {
        return MailPurpose.values();
    }

    public @Nullable MailState getState() {
        return address.value("state", MailState.class);
    }

    public @Nullable MailPurpose getPurpose() {
        return address.value("purpose", MailPurpose.class);
    }
}
