package org.provenant.web.deadline;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.provenant.application.deadline.CompaniesToRemind;
import org.provenant.application.deadline.DailyRemindersToSend;
import org.provenant.application.deadline.SendDailyReminder;
import org.provenant.application.deadline.TellDeadlines;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.audit.Channel;
import org.provenant.web.job.NightlyWork;

/**
 * Tells the stages of deadlines that have begun. It looks every hour, because a register that is switched off at night would
 * never remind anybody; an entry is left only when something is told. What was told goes into the letters of the morning.
 */
@WebListener
public class HourlyDeadlines implements ServletContextListener {

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    CompaniesToRemind companies;

    @Inject
    TellDeadlines deadlines;

    @Inject
    DailyRemindersToSend dailyReminders;

    @Inject
    SendDailyReminder sendDailyReminder;

    @Inject
    Callers callers;

    private @Nullable Future<?> hours;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        hours = executor.scheduleAtFixedRate(
                NightlyWork.everyNight(this::tell, "Deadlines were not told"),
                1,
                TimeUnit.HOURS.toMinutes(1),
                TimeUnit.MINUTES);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (hours != null) {
            hours.cancel(false);
        }
    }

    void tell() {
        for (var company : callers.as(Caller.stranger(Channel.SYSTEM), companies::all)) {
            NightlyWork.everyNight(() -> tell(company), "Deadlines of " + company.companyName() + " were not told")
                    .run();
        }
    }

    private void tell(Caller company) {
        callers.as(company, () -> {
            if (companies.isDue()) {
                deadlines.tell();
            }
            dailyReminders.due().forEach(sendDailyReminder::send);
            return company;
        });
    }
}
