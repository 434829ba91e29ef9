package org.provenant.web.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.provenant.application.job.JobRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for waiting jobs a few times a second, also for those that a dead process has left. */
@WebListener
public class JobBeat implements ServletContextListener {

    private static final Logger LOG = LoggerFactory.getLogger(JobBeat.class);
    private static final long PAUSE_MILLIS = 400;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    JobRunner runner;

    private @Nullable Future<?> beat;
    private volatile boolean failing;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        beat = executor.scheduleWithFixedDelay(this::runWaiting, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (beat != null) {
            beat.cancel(false);
        }
    }

    /** A fault of the database must not end the beat: the next one finds the jobs still waiting. It is told once. */
    private void runWaiting() {
        try {
            runner.runWaiting();
            failing = false;
        } catch (RuntimeException fault) {
            if (!failing) {
                LOG.warn("Waiting jobs cannot be looked for: {}", fault.toString());
            }
            failing = true;
        }
    }
}
