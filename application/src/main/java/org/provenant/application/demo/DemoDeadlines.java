package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.provenant.application.deadline.AcknowledgeDeadline;
import org.provenant.application.deadline.CompaniesToRemind;
import org.provenant.application.deadline.DeadlineReminders;
import org.provenant.application.deadline.DeadlineRow;
import org.provenant.application.deadline.PutOffDeadline;
import org.provenant.application.deadline.TellDeadlines;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.DemoClock;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.deadline.DeadlineNoticeId;
import org.provenant.domain.shared.Reason;

/** What is due in the demo by now was told; the officer has seen one reminder and put another off. */
@ApplicationScoped
class DemoDeadlines {

    @Inject
    CompaniesToRemind companies;

    @Inject
    TellDeadlines tell;

    @Inject
    DeadlineReminders reminders;

    @Inject
    AcknowledgeDeadline acknowledge;

    @Inject
    PutOffDeadline putOff;

    @Inject
    Clock clock;

    void make(DemoCast cast) {
        DemoClock.comeBack();
        var today = LocalDate.now(clock);
        for (var company : cast.on(today, Caller.stranger(Channel.SYSTEM), () -> companies.all())) {
            cast.on(today, company, () -> {
                if (companies.isDue()) {
                    tell.tell();
                }
            });
        }
        cast.on(today, cast.officer(), this::answer);
    }

    private void answer() {
        var waiting =
                reminders.waiting(2).rows().stream().map(DemoDeadlines::notice).toList();
        if (waiting.size() > 1) {
            acknowledge.acknowledge(waiting.get(0));
            putOff.putOff(new PutOffDeadline.Command(
                    waiting.get(1),
                    reminders.lastLater(waiting.get(1)),
                    new Reason("Đã liên hệ, đang chờ văn bản trả lời")));
        }
    }

    private static DeadlineNoticeId notice(DeadlineRow row) {
        return new DeadlineNoticeId(Objects.requireNonNull(row.noticeId()));
    }
}
