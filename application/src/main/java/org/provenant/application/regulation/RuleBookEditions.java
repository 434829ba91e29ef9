package org.provenant.application.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.regulation.RuleBookEdition;
import org.provenant.domain.regulation.RuleDifference;
import org.provenant.domain.regulation.RuleFacts;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.RuleRowId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The editions of the rule book and the rows of each. */
@ApplicationScoped
public class RuleBookEditions {

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** The latest edition; none before the first start has loaded one. */
    public Optional<RuleBookEdition> latest() {
        return database.entities()
                .createQuery("select e from RuleBookEdition e order by e.number desc", RuleBookEdition.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All editions, the latest first. */
    public List<RuleBookEdition> all() {
        return database.entities()
                .createQuery("select e from RuleBookEdition e order by e.number desc", RuleBookEdition.class)
                .getResultList();
    }

    /** All rows of an edition, whatever day they are in force on, by kind and code. */
    public List<RuleRow> rows(int edition) {
        return database.entities()
                .createQuery("""
                        select r from RuleRow r
                        where r.sinceEdition <= :edition and (r.untilEdition is null or r.untilEdition > :edition)
                        order by r.ruleKind, r.code, r.effectiveFrom
                        """, RuleRow.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} */
    public RuleRow row(RuleRowId id) {
        var row = database.entities().find(RuleRow.class, id.value());
        if (row == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return row;
    }

    /**
     * Brings another edition: ends the rows that it has no more or has otherwise, and adds its own.
     *
     * @param file digest of what it was read from
     * @param facts all rows of the edition
     * @param reason why; none for the one that comes with the product
     */
    public RuleBookEdition bring(
            RuleBookEdition.Origin origin, FileDigest file, Collection<RuleFacts> facts, @Nullable Reason reason) {
        var before = latest().map(RuleBookEdition::number).orElse(0);
        var difference = RuleDifference.between(rows(before), facts);
        var number = before + 1;
        var edition = new RuleBookEdition(
                number,
                origin,
                file,
                callers.current().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                reason,
                difference.added().size() + difference.changed().size(),
                difference.ended().size() + difference.changed().size());
        database.entities().persist(edition);
        database.entities().flush();
        database.forget(RuleBook.LATEST);
        difference.ended().forEach(row -> row.end(number));
        difference.added().forEach(each -> database.entities().persist(new RuleRow(each, number)));
        difference.changed().forEach(change -> {
            change.before().end(number);
            database.entities().persist(new RuleRow(change.after(), number));
        });
        return edition;
    }
}
