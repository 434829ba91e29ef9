package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.CloseUnit;
import org.provenant.application.custody.Holdings;
import org.provenant.application.organisation.CorrectUnit;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PersonRow;
import org.provenant.application.organisation.ReopenUnit;
import org.provenant.application.organisation.UnitRow;
import org.provenant.application.organisation.UnitTree;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One department or team: who leads it and belongs to it, and how much it answers for. */
@Named
@RequestScoped
public class UnitPage {

    @Inject
    UnitTree tree;

    @Inject
    PersonList persons;

    @Inject
    Holdings holdings;

    @Inject
    CorrectUnit correctUnit;

    @Inject
    CloseUnit closeUnit;

    @Inject
    ReopenUnit reopenUnit;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable UnitRow row;
    private int version;
    private @Nullable String name;
    private @Nullable PersonId head;
    private @Nullable Reason reason;

    /** Fills the form with what is registered now; not when it comes back. */
    public void load() {
        version = getRow().version();
        name = getRow().name();
        var headId = getRow().headId();
        head = headId == null ? null : new PersonId(headId);
    }

    public void correct() {
        correctUnit.correct(new CorrectUnit.Command(
                id(), version, Objects.requireNonNull(name), head, Objects.requireNonNull(reason)));
        redirects.again("organisation.done.unitCorrected", Objects.requireNonNull(name));
    }

    public void close() {
        closeUnit.close(id(), version, Objects.requireNonNull(reason));
        redirects.again("organisation.done.unitClosed", getRow().code());
    }

    public void reopen() {
        reopenUnit.reopen(id(), version, Objects.requireNonNull(reason));
        redirects.again("organisation.done.unitReopened", getRow().code());
    }

    public UnitRow getRow() {
        if (row == null) {
            row = tree.get(id());
        }
        return row;
    }

    public long getDevices() {
        return holdings.of(id());
    }

    /** Who can lead it. */
    public List<PersonRow> getHeads() {
        return persons.choices(null);
    }

    /** The form in which a select names a person. */
    public PersonId personOf(long person) {
        return new PersonId(person);
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

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable PersonId getHead() {
        return head;
    }

    public void setHead(@Nullable PersonId head) {
        this.head = head;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private UnitId id() {
        return new UnitId(address.id());
    }
}
