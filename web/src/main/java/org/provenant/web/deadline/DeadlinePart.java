package org.provenant.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.deadline.DeadlineReminders;
import org.provenant.application.deadline.DeadlineRow;
import org.provenant.application.deadline.RemindNow;
import org.provenant.application.shared.Page;
import org.provenant.web.platform.Redirects;

/** What the caller is reminded of now, and by which rules; for home and for the page of deadlines. */
@Named
@RequestScoped
public class DeadlinePart {

    /** Home names the most pressing few; the list has the rest. */
    private static final int MOST_AT_HOME = 5;

    @Inject
    DeadlineReminders reminders;

    @Inject
    RemindNow remindNow;

    @Inject
    Redirects redirects;

    private @Nullable Page<DeadlineRow> waiting;

    private Page<DeadlineRow> waiting() {
        if (waiting == null) {
            waiting = reminders.waiting(MOST_AT_HOME);
        }
        return waiting;
    }

    /** The most pressing few. */
    public List<DeadlineRow> getWaiting() {
        return waiting().rows();
    }

    /** How many there are in all. */
    public long getWaitingInAll() {
        return waiting().total();
    }

    /** When who is told. */
    public List<DeadlineReminders.Stages> getStages() {
        return reminders.stages();
    }

    /** After how many days what is overdue is told again; nothing where an older rule book does not say. */
    public DeadlineReminders.@Nullable Again getAgain() {
        return reminders.again().orElse(null);
    }

    public void remind() {
        remindNow.remind();
        redirects.again("deadline.done.reminded");
    }
}
