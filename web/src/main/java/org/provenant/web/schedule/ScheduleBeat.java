package org.provenant.web.schedule;

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
import org.provenant.application.schedule.SchedulesDue;
import org.provenant.application.schedule.StartScheduleRun;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.schedule.ScheduleId;
import org.provenant.web.job.NightlyWork;

/** Starts what is due on schedules, every minute; what came due while the register was off is started soon after it is on. */
@WebListener
public class ScheduleBeat implements ServletContextListener {

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    CompaniesToRemind companies;

    @Inject
    SchedulesDue schedules;

    @Inject
    StartScheduleRun startRun;

    @Inject
    Callers callers;

    private @Nullable Future<?> minutes;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        minutes = executor.scheduleAtFixedRate(
                NightlyWork.everyNight(this::start, "Schedules were not started"), 1, 1, TimeUnit.MINUTES);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (minutes != null) {
            minutes.cancel(false);
        }
    }

    void start() {
        for (var company : callers.as(Caller.stranger(Channel.SYSTEM), companies::all)) {
            callers.as(company, schedules::due).forEach(each -> NightlyWork.everyNight(
                            () -> start(company, each), "Schedule " + each.value() + " was not started")
                    .run());
        }
    }

    private void start(Caller company, ScheduleId schedule) {
        callers.as(company, () -> {
            startRun.start(schedule);
            return company;
        });
    }
}
