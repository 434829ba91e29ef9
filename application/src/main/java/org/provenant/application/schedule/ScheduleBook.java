package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.schedule.Schedule;
import org.provenant.domain.schedule.ScheduleId;
import org.provenant.domain.schedule.ScheduleRecipient;
import org.provenant.domain.schedule.ScheduleRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The schedules of the company acted for, and to whom they send. */
@ApplicationScoped
class ScheduleBook {

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's */
    Schedule get(ScheduleId id) {
        var schedule = database.entities().find(Schedule.class, id.value());
        if (schedule == null || !schedule.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return schedule;
    }

    /** @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE} */
    Schedule get(ScheduleId id, int version) {
        var schedule = get(id);
        seenVersion.require(schedule, version, schedule.version());
        return schedule;
    }

    Schedule add(Schedule schedule) {
        database.entities().persist(schedule);
        database.entities().flush();
        return schedule;
    }

    /** One that is due now; nobody else takes its time until this transaction ends. */
    Optional<Schedule> heldIfDue(ScheduleId id) {
        return database.sql()
                .createQuery("select id from schedule where id = :id and company_id = :company and next_due <= :now"
                        + " for no key update")
                .bind("id", id.value())
                .bind("company", callers.current().requireCompany().value())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .findOne()
                .map(each -> database.entities().find(Schedule.class, each));
    }

    /** To whom it sends. */
    List<UserId> recipientsOf(ScheduleId id) {
        return all(id).stream()
                .filter(each -> !each.removed())
                .map(ScheduleRecipient::recipient)
                .toList();
    }

    /** @throws RuleViolated {@link ScheduleRule#NO_RECIPIENT} or {@link ScheduleRule#RECIPIENT_UNKNOWN} */
    void sendTo(ScheduleId id, Set<UserId> wanted) {
        requireOfCompany(wanted);
        var known = all(id);
        known.forEach(each -> each.wanted(wanted.contains(each.recipient())));
        var before = known.stream().map(ScheduleRecipient::recipient).collect(Collectors.toSet());
        wanted.stream()
                .filter(user -> !before.contains(user))
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .forEach(user -> database.entities().persist(new ScheduleRecipient(id, user)));
    }

    private void requireOfCompany(Set<UserId> wanted) {
        if (wanted.isEmpty()) {
            throw new RuleViolated(ScheduleRule.NO_RECIPIENT);
        }
        var possible = database.sql()
                .createQuery(Colleagues.IDS)
                .bind("company", callers.current().requireCompany().value())
                .mapTo(Long.class)
                .set();
        var unknown = new TreeSet<Long>();
        wanted.stream().map(UserId::value).filter(id -> !possible.contains(id)).forEach(unknown::add);
        if (!unknown.isEmpty()) {
            throw new RuleViolated(ScheduleRule.RECIPIENT_UNKNOWN, unknown.first());
        }
    }

    private List<ScheduleRecipient> all(ScheduleId id) {
        return database.entities()
                .createQuery(
                        "select r from ScheduleRecipient r where r.schedule = :schedule order by r.id",
                        ScheduleRecipient.class)
                .setParameter("schedule", id)
                .getResultList();
    }
}
