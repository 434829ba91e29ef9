package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.DismissPerson;
import org.provenant.application.custody.Holdings;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PersonRow;
import org.provenant.application.organisation.ReinstatePerson;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One custodian: how much there is in these hands, and whether more may be handed over. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    PersonList list;

    @Inject
    Holdings holdings;

    @Inject
    DismissPerson dismissPerson;

    @Inject
    ReinstatePerson reinstatePerson;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable PersonRow row;
    private int version;
    private @Nullable Reason reason;

    /** Remembers what is seen, for an action that follows. */
    public void load() {
        version = getRow().version();
    }

    public void dismiss() {
        dismissPerson.dismiss(id(), version, Objects.requireNonNull(reason));
        redirects.again("organisation.done.personDismissed", getRow().name());
    }

    public void reinstate() {
        reinstatePerson.reinstate(id(), version, Objects.requireNonNull(reason));
        redirects.again("organisation.done.personReinstated", getRow().name());
    }

    public PersonRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    public long getDevices() {
        return holdings.of(id());
    }

    /** Whether the history is shown rather than the facts. */
    public boolean isHistory() {
        return "history".equals(address.value("tab"));
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

    private PersonId id() {
        return new PersonId(address.id());
    }
}
