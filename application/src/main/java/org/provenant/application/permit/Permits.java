package org.provenant.application.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The permits of the company that the caller acts for. */
@ApplicationScoped
public class Permits {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's permit */
    public Permit get(PermitId id) {
        var permit = database.entities().find(Permit.class, id.value());
        if (permit == null || !permit.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return permit;
    }

    /**
     * As {@link #get}, if nobody has changed it since.
     *
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    public Permit get(PermitId id, int version) {
        var permit = get(id);
        seenVersion.require(permit, version, permit.version());
        return permit;
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a line of another company's permit */
    public PermitLine line(PermitLineId id) {
        var line = database.entities().find(PermitLine.class, id.value());
        if (line == null || !line.permit().company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return line;
    }

    /**
     * Keeps these lines as they are until the present transaction ends. Locked in the order of their numbers, so that
     * two who draw on the same lines wait for each other and never cross.
     */
    public void lock(Collection<PermitLineId> lines) {
        database.sql()
                .createQuery("select id from permit_line where id = any (:ids) order by id for update")
                .bindArray(
                        "ids",
                        Long.class,
                        lines.stream().map(PermitLineId::value).toList())
                .mapTo(Long.class)
                .list();
    }

    /** Makes the permit known, with a number, and with it its lines. */
    public Permit add(Permit permit) {
        database.entities().persist(permit);
        return permit;
    }
}
