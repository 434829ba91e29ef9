package org.provenant.web.usage;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usage.AdvanceConfirmations;
import org.provenant.application.usage.CompaniesToAsk;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.audit.Channel;
import org.provenant.web.job.NightlyWork;

/**
 * Opens the periods in which custodians are asked, and moves reminders on. It looks every hour, because a register that
 * is switched off at night would never remind anybody; an entry is left only on days on which something is due.
 */
@WebListener
public class HourlyConfirmations implements ServletContextListener {

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    CompaniesToAsk companies;

    @Inject
    AdvanceConfirmations confirmations;

    @Inject
    Callers callers;

    private @Nullable Future<?> hours;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        hours = executor.scheduleAtFixedRate(
                NightlyWork.everyNight(this::advance, "The periods of confirmation were not moved on"),
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

    private void advance() {
        for (var company : callers.as(Caller.stranger(Channel.SYSTEM), companies::due)) {
            callers.as(company, () -> {
                confirmations.advance();
                return company;
            });
        }
    }
}
