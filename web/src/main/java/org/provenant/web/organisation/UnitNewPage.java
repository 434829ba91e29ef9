package org.provenant.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.organisation.AddUnit;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PersonRow;
import org.provenant.application.organisation.UnitRow;
import org.provenant.application.organisation.UnitTree;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.organisation.UnitKind;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Adds a department, or a team in one. */
@Named
@RequestScoped
public class UnitNewPage {

    @Inject
    UnitTree tree;

    @Inject
    PersonList persons;

    @Inject
    AddUnit addUnit;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable UnitId partOf;
    private @Nullable UnitKind kind;
    private @Nullable String code;
    private @Nullable String name;
    private @Nullable PersonId head;

    /** Begins in the unit that the address names; not when the form comes back. */
    public void load() {
        var whole = address.number("partOf");
        partOf = whole == null ? null : new UnitId(tree.get(new UnitId(whole)).id());
        kind = partOf == null ? UnitKind.DEPARTMENT : UnitKind.TEAM;
    }

    public void save() {
        var unit = addUnit.add(new AddUnit.Command(
                Objects.requireNonNull(kind),
                partOf,
                Objects.requireNonNull(code),
                Objects.requireNonNull(name),
                head));
        redirects.to(
                "/organisation/unit.xhtml?id=" + unit.value(),
                "organisation.done.unitAdded",
                Objects.requireNonNull(name));
    }

    public UnitKind[] getKinds() {
        return UnitKind.values();
    }

    /** The open units that another can be a part of. */
    public List<UnitRow> getWholes() {
        return tree.choices();
    }

    /** Who can lead it. */
    public List<PersonRow> getHeads() {
        return persons.choices(null);
    }

    /** The form in which a select names a unit. */
    public UnitId idOf(long unit) {
        return new UnitId(unit);
    }

    /** The form in which a select names a person. */
    public PersonId personOf(long person) {
        return new PersonId(person);
    }

    public @Nullable UnitId getPartOf() {
        return partOf;
    }

    public void setPartOf(@Nullable UnitId partOf) {
        this.partOf = partOf;
    }

    public @Nullable UnitKind getKind() {
        return kind;
    }

    public void setKind(@Nullable UnitKind kind) {
        this.kind = kind;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
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
}
