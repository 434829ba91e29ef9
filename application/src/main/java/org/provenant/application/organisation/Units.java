package org.provenant.application.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.organisation.OrganisationRule;
import org.provenant.domain.organisation.Unit;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The departments and teams of the company that the caller acts for. */
@ApplicationScoped
public class Units {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's unit */
    public Unit get(UnitId id) {
        var unit = database.entities().find(Unit.class, id.value());
        if (unit == null || !unit.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return unit;
    }

    /**
     * As {@link #get}, if nobody has changed it since.
     *
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    public Unit get(UnitId id, int version) {
        var unit = get(id);
        seenVersion.require(unit, version, unit.version());
        return unit;
    }

    /**
     * A unit to which something is handed, or that gets a part or a person. It stays open until the present transaction
     * ends.
     *
     * @throws RuleViolated {@link OrganisationRule#UNIT_CLOSED}
     */
    public Unit open(UnitId id) {
        lock(id, "share");
        var unit = get(id);
        unit.requireOpen();
        return unit;
    }

    /** A unit that is about to be closed: nothing can be handed to it until the present transaction ends. */
    public Unit closing(UnitId id, int version) {
        lock(id, "update");
        return get(id, version);
    }

    /** Makes the unit known, with a number. */
    public Unit add(Unit unit) {
        database.entities().persist(unit);
        return unit;
    }

    /** How many parts of it are still open. */
    public long openParts(UnitId id) {
        return count("select count(*) from org_unit where part_of_id = :id and not closed", id);
    }

    /** How many persons who are still there belong to it. */
    public long persons(UnitId id) {
        return count("select count(*) from person where unit_id = :id and not has_left", id);
    }

    private long count(String query, UnitId id) {
        return database.sql()
                .createQuery(query)
                .bind("id", id.value())
                .mapTo(Long.class)
                .one();
    }

    private void lock(UnitId id, String strength) {
        database.sql()
                .createQuery("select id from org_unit where id = :id for <strength>")
                .define("strength", strength)
                .bind("id", id.value())
                .mapTo(Long.class)
                .findOne();
    }
}
