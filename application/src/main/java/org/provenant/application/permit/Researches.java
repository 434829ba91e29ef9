package org.provenant.application.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.Research;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The research that permits of the company that the caller acts for were given for. */
@ApplicationScoped
public class Researches {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    /** The research of every permit, the one that ends first coming first. */
    public List<Research> all() {
        return database.entities()
                .createQuery(
                        "select r from Research r where r.company = :company order by r.endsOn, r.id", Research.class)
                .setParameter("company", callers.current().requireCompany())
                .getResultList();
    }

    /** The research of a permit, if it was recorded; nothing for another company's permit. */
    public Optional<Research> of(PermitId permit) {
        return database
                .entities()
                .createQuery(
                        "select r from Research r where r.company = :company and r.permit = :permit", Research.class)
                .setParameter("company", callers.current().requireCompany())
                .setParameter("permit", permit)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * The research of a permit, if nobody has changed it since.
     *
     * @param version the version that the user saw
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} or {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    public Research get(PermitId permit, int version) {
        var research = of(permit).orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, permit.value()));
        seenVersion.require(research, version, research.version());
        return research;
    }

    /** Makes the research known, with a number. */
    public Research add(Research research) {
        database.entities().persist(research);
        return research;
    }
}
