package org.provenant.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.deadline.DailyReminderState;
import org.provenant.application.deadline.StartDailyReminder;
import org.provenant.application.deadline.StopDailyReminder;
import org.provenant.web.platform.Redirects;

/** The user's own daily letter about deadlines: got and stopped. */
@Named
@RequestScoped
public class DailyReminderPart {

    @Inject
    DailyReminderState state;

    @Inject
    StartDailyReminder startDaily;

    @Inject
    StopDailyReminder stopDaily;

    @Inject
    Redirects redirects;

    private DailyReminderState.@Nullable State own;

    public DailyReminderState.State getOwn() {
        if (own == null) {
            own = state.own();
        }
        return own;
    }

    public void start() {
        startDaily.start();
        redirects.again("deadline.done.dailyStarted");
    }

    public void stop() {
        stopDaily.stop();
        redirects.again("deadline.done.dailyStopped");
    }
}
