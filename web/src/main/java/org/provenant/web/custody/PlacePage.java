package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.ClosePlace;
import org.provenant.application.custody.Holdings;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PersonRow;
import org.provenant.application.organisation.PlaceRow;
import org.provenant.application.organisation.PlaceTree;
import org.provenant.application.organisation.ReopenPlace;
import org.provenant.application.organisation.SetApprover;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One place: what stands there, what stands in it, and whether anything may be brought there. */
@Named
@RequestScoped
public class PlacePage {

    @Inject
    PlaceTree tree;

    @Inject
    Holdings holdings;

    @Inject
    ClosePlace closePlace;

    @Inject
    ReopenPlace reopenPlace;

    @Inject
    SetApprover setApprover;

    @Inject
    PersonList persons;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable PlaceRow row;
    private int version;
    private @Nullable PersonId approver;
    private @Nullable Reason reason;

    /** Remembers what is seen, for an action that follows. */
    public void load() {
        version = getRow().version();
        var approverId = getRow().approverId();
        approver = approverId == null ? null : new PersonId(approverId);
    }

    public void close() {
        closePlace.close(id(), version, Objects.requireNonNull(reason));
        redirects.again("organisation.done.placeClosed", getRow().code());
    }

    public void reopen() {
        reopenPlace.reopen(id(), version, Objects.requireNonNull(reason));
        redirects.again("organisation.done.placeReopened", getRow().code());
    }

    /** Says who must approve what is brought here. */
    public void approve() {
        setApprover.set(id(), version, approver, Objects.requireNonNull(reason));
        redirects.again("organisation.done.approverSet", getRow().code());
    }

    /** Who can approve. */
    public List<PersonRow> getPersons() {
        return persons.choices(null);
    }

    /** The form in which a select names a person. */
    public PersonId personOf(long person) {
        return new PersonId(person);
    }

    public @Nullable PersonId getApprover() {
        return approver;
    }

    public void setApprover(@Nullable PersonId approver) {
        this.approver = approver;
    }

    public PlaceRow getRow() {
        if (row == null) {
            row = tree.get(id());
        }
        return row;
    }

    /** How many devices stand here and within. */
    public long getDevices() {
        return holdings.within(id());
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

    private PlaceId id() {
        return new PlaceId(address.id());
    }
}
