package org.provenant.application.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.deadline.DeadlineNotice;
import org.provenant.domain.deadline.DeadlineNoticeId;
import org.provenant.domain.deadline.DeadlineRule;
import org.provenant.domain.deadline.StageLadder;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The stages of deadlines of the company acted for that were told, and those that are to be told now. */
@ApplicationScoped
class Reminders {

    @Inject
    Deadlines deadlines;

    @Inject
    StageRules rules;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Whether a stage has begun that nobody was told of. */
    boolean isAnythingNew() {
        return !fresh().isEmpty();
    }

    /**
     * Tells every stage that has begun. Whoever does so holds the company until the end of the transaction, so that two
     * processes tell a stage once; what one has told, the other then sees.
     */
    void tell() {
        var company = callers.current().requireCompany();
        database.sql()
                .createQuery("select id from company where id = :company for no key update")
                .bind("company", company.value())
                .mapTo(Long.class)
                .list();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var each : fresh()) {
            var row = each.row();
            database.entities()
                    .persist(new DeadlineNotice(
                            company,
                            new DeadlineNotice.Facts(row.kind(), row.recordId(), row.label(), row.day()),
                            each.stage(),
                            now));
        }
    }

    /** Of several rows about the same record and day, which no source should give, one is told. */
    private Collection<Fresh> fresh() {
        var ladder = rules.ladder();
        var today = LocalDate.now(clock);
        var fresh = new LinkedHashMap<List<Object>, Fresh>();
        deadlines
                .all()
                .where("x.day <= :begun")
                .bind("begun", ladder.lastBegun(today))
                .all(DeadlineRow.class, DeadlineSort.DAY.upwards(), Integer.MAX_VALUE)
                .forEach(row -> fresh(row, ladder, today)
                        .ifPresent(each -> fresh.putIfAbsent(List.of(row.kind(), row.recordId(), row.day()), each)));
        return fresh.values();
    }

    private static Optional<Fresh> fresh(DeadlineRow row, StageLadder ladder, LocalDate today) {
        var told = row.toldDaysBefore();
        return ladder.on(today, row.day())
                .filter(stage -> told == null || stage.daysBefore() < told)
                .map(stage -> new Fresh(row, stage));
    }

    /**
     * The stage that was told last of something that is due still.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's, or {@link
     *     DeadlineRule#STAGE_OVER}
     */
    DeadlineNotice current(DeadlineNoticeId id) {
        var found = database.entities()
                .createQuery(
                        "select n from DeadlineNotice n where n.id = :id and n.company = :company",
                        DeadlineNotice.class)
                .setParameter("id", id.value())
                .setParameter("company", callers.current().requireCompany())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value()));
        var due = deadlines.of(found.kind(), List.of(found.record())).where("f.id = :notice", "notice", id);
        if (due.count() == 0) {
            throw new RuleViolated(DeadlineRule.STAGE_OVER, found.label());
        }
        return found;
    }

    private record Fresh(DeadlineRow row, StageLadder.Stage stage) {}
}
