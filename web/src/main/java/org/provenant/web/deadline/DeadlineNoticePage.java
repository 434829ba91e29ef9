package org.provenant.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.deadline.AcknowledgeDeadline;
import org.provenant.application.deadline.DeadlineReminders;
import org.provenant.application.deadline.PutOffDeadline;
import org.provenant.application.deadline.SettleDeadline;
import org.provenant.domain.deadline.DeadlineNoticeId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** A reminder of a deadline: what is due, which stages were told, what people said, and the answers to it. */
@Named
@RequestScoped
public class DeadlineNoticePage {

    @Inject
    DeadlineReminders reminders;

    @Inject
    AcknowledgeDeadline acknowledge;

    @Inject
    PutOffDeadline putOff;

    @Inject
    SettleDeadline settle;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private DeadlineReminders.@Nullable NoticeRow row;
    private @Nullable List<DeadlineReminders.NoticeRow> stages;
    private @Nullable List<DeadlineReminders.Answered> answers;
    private @Nullable LocalDate lastLater;
    private @Nullable LocalDate until;
    private @Nullable Reason reason;

    /** Fills the form with the last day that is possible; not when it comes back. */
    public void load() {
        until = getLastLater();
    }

    public void acknowledge() {
        acknowledge.acknowledge(id());
        redirects.again("deadline.done.seen");
    }

    public void putOff() {
        putOff.putOff(new PutOffDeadline.Command(id(), Objects.requireNonNull(until), Objects.requireNonNull(reason)));
        redirects.again("deadline.done.later");
    }

    public void settle() {
        settle.settle(id(), Objects.requireNonNull(reason));
        redirects.again("deadline.done.settled");
    }

    /** Whether it was missed, and only people can tell that nothing more is to be done. */
    public boolean isSettleable() {
        return getRow().current()
                && getRow().daysBefore() < 0
                && getRow().kind().isEndedByWord();
    }

    public DeadlineReminders.NoticeRow getRow() {
        if (row == null) {
            var id = address.id();
            row = getStages().stream()
                    .filter(stage -> stage.id() == id)
                    .findFirst()
                    .orElseThrow();
        }
        return row;
    }

    public List<DeadlineReminders.NoticeRow> getStages() {
        if (stages == null) {
            stages = reminders.told(id());
        }
        return stages;
    }

    public List<DeadlineReminders.Answered> getAnswers() {
        if (answers == null) {
            answers = reminders.answers(id());
        }
        return answers;
    }

    public LocalDate getLastLater() {
        if (lastLater == null) {
            lastLater = reminders.lastLater(id());
        }
        return lastLater;
    }

    private DeadlineNoticeId id() {
        return new DeadlineNoticeId(address.id());
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
