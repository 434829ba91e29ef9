package org.provenant.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.CorrectPerson;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PersonRow;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Corrects a custodian's name or department. */
@Named
@RequestScoped
public class PersonEditPage {

    @Inject
    ListAddress address;

    @Inject
    PersonList list;

    @Inject
    CorrectPerson correctPerson;

    @Inject
    Redirects redirects;

    private @Nullable PersonRow row;
    private int version;
    private @Nullable String name;
    private @Nullable String unit;
    private @Nullable Reason reason;

    /** Fills the form with what is registered now; not when the form comes back. */
    public void load() {
        version = getRow().version();
        name = getRow().name();
        unit = getRow().unit();
    }

    public void save() {
        var person = id();
        correctPerson.correct(new CorrectPerson.Command(
                person, version, Objects.requireNonNull(name), unit, Objects.requireNonNull(reason)));
        redirects.to(
                "/organisation/person.xhtml?id=" + person.value(),
                "organisation.done.personCorrected",
                Objects.requireNonNull(name));
    }

    public PersonRow getRow() {
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

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
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
