package org.provenant.web.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.CheckHistory;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.shared.Terms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the whole history, and every record against it, every night and keeps what it finds. */
@WebListener
public class NightlyCheck implements ServletContextListener {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);
    private static final LocalTime WHEN = LocalTime.of(2, 30);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    CheckHistory history;

    @Inject
    Callers callers;

    private @Nullable Future<?> nights;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        nights = executor.scheduleAtFixedRate(
                NightlyWork.everyNight(this::check, "The history was not checked"),
                untilNext(ZonedDateTime.now(Clock.system(Terms.VIETNAM))).toSeconds(),
                Duration.ofDays(1).toSeconds(),
                TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (nights != null) {
            nights.cancel(false);
        }
    }

    /** How long it is from a moment to the next check. */
    public static Duration untilNext(ZonedDateTime now) {
        var today = now.with(WHEN);
        return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
    }

    private void check() {
        var found = callers.as(Caller.stranger(Channel.SYSTEM), history::check);
        if (!found.found().isIntact()) {
            LOG.error(
                    "The history is not intact: {} problems, {}",
                    found.found().problemCount(),
                    found.found().problems().get(0));
        }
        var compared = found.compared();
        if (compared != null && !compared.isSame()) {
            LOG.error(
                    "Records are not what their history says: {} differences, {}",
                    compared.differences().size(),
                    compared.differences().get(0));
        }
    }
}
