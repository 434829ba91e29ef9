package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.schedule.ScheduleDelivery;
import org.provenant.domain.schedule.ScheduleDeliveryId;
import org.provenant.domain.schedule.ScheduleId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** What is due to the caller, in the company acted for, and what the caller has got. */
@ApplicationScoped
class Deliveries {

    private static final String OWN = "select d.id from schedule_delivery d join schedule s on s.id = d.schedule_id"
            + " where d.id = :id and d.recipient_id = :user and s.company_id = :company";

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another's or another company's */
    ScheduleDelivery get(ScheduleDeliveryId id) {
        return find(id, OWN);
    }

    /** The same; nobody else makes its file until this transaction ends. */
    ScheduleDelivery held(ScheduleDeliveryId id) {
        return find(id, OWN + " for no key update of d");
    }

    private ScheduleDelivery find(ScheduleDeliveryId id, String sql) {
        var caller = callers.current();
        return database.sql()
                .createQuery(sql)
                .bind("id", id.value())
                .bind("user", caller.requireUser().value())
                .bind("company", caller.requireCompany().value())
                .mapTo(Long.class)
                .findOne()
                .map(own -> database.entities().find(ScheduleDelivery.class, own))
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value()));
    }

    /** How many earlier times passed while nothing ran. */
    int missedBefore(ScheduleId schedule, Instant due) {
        return database.sql()
                .createQuery("select missed from schedule_run where schedule_id = :id and due_at = :due")
                .bind("id", schedule.value())
                .bind("due", due.atOffset(ZoneOffset.UTC))
                .mapTo(Integer.class)
                .one();
    }
}
