package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.DismissPerson;
import org.provenant.application.custody.Holdings;
import org.provenant.application.identity.AccountsOfPersons;
import org.provenant.application.identity.LinkPerson;
import org.provenant.application.identity.UnlinkPerson;
import org.provenant.application.organisation.AssignPerson;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PersonRow;
import org.provenant.application.organisation.ReinstatePerson;
import org.provenant.application.organisation.UnitRow;
import org.provenant.application.organisation.UnitTree;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.UnitId;
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
    AssignPerson assignPerson;

    @Inject
    UnitTree units;

    @Inject
    AccountsOfPersons accounts;

    @Inject
    LinkPerson linkPerson;

    @Inject
    UnlinkPerson unlinkPerson;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable PersonRow row;
    private int version;
    private @Nullable UnitId unit;
    private @Nullable String login;
    private @Nullable Reason reason;

    /** Remembers what is seen, for an action that follows. */
    public void load() {
        version = getRow().version();
        var unitId = getRow().unitId();
        unit = unitId == null ? null : new UnitId(unitId);
    }

    public void dismiss() {
        dismissPerson.dismiss(id(), version, Objects.requireNonNull(reason));
        redirects.again("organisation.done.personDismissed", getRow().name());
    }

    public void reinstate() {
        reinstatePerson.reinstate(id(), version, Objects.requireNonNull(reason));
        redirects.again("organisation.done.personReinstated", getRow().name());
    }

    /** Says in which department or team somebody works. */
    public void assign() {
        assignPerson.assign(id(), version, unit, Objects.requireNonNull(reason));
        redirects.again("organisation.done.personAssigned", getRow().name());
    }

    /** Says as which user the custodian signs in. */
    public void link() {
        linkPerson.link(id(), Objects.requireNonNull(login), Objects.requireNonNull(reason));
        redirects.again("organisation.done.personLinked", getRow().name());
    }

    public void unlink() {
        unlinkPerson.unlink(id(), Objects.requireNonNull(reason));
        redirects.again("organisation.done.personUnlinked", getRow().name());
    }

    /** The user as whom the custodian signs in, if that is known. */
    public List<AccountsOfPersons.Row> getAccounts() {
        return accounts.of(id());
    }

    /** Where somebody can work. */
    public List<UnitRow> getUnits() {
        return units.choices();
    }

    /** The form in which a select names a unit. */
    public UnitId unitOf(long id) {
        return new UnitId(id);
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

    public @Nullable UnitId getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitId unit) {
        this.unit = unit;
    }

    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
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
