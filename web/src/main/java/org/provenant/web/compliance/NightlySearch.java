package org.provenant.web.compliance;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.SearchBreachesAtNight;
import org.provenant.application.compliance.SearchedCompanies;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.shared.Terms;
import org.provenant.web.job.NightlyCheck;
import org.provenant.web.job.NightlyWork;

/** Asks the rules of internal use of every device of every company, each night before the history is checked. */
@WebListener
public class NightlySearch implements ServletContextListener {

    private static final Duration BEFORE_THE_CHECK = Duration.ofHours(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    SearchedCompanies companies;

    @Inject
    SearchBreachesAtNight search;

    @Inject
    Callers callers;

    private @Nullable Future<?> nights;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var wait = NightlyCheck.untilNext(
                ZonedDateTime.now(Clock.system(Terms.VIETNAM)).plus(BEFORE_THE_CHECK));
        nights = executor.scheduleAtFixedRate(
                NightlyWork.everyNight(this::search, "The devices were not searched for breaches"),
                wait.toSeconds(),
                Duration.ofDays(1).toSeconds(),
                TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (nights != null) {
            nights.cancel(false);
        }
    }

    private void search() {
        for (var company : callers.as(Caller.stranger(Channel.SYSTEM), companies::all)) {
            callers.as(company, () -> {
                search.search();
                return company;
            });
        }
    }
}
