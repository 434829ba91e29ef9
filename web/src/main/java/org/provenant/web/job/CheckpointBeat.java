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
import org.provenant.application.audit.CheckpointDelivery;
import org.provenant.application.audit.CheckpointMaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs the history every few minutes, if there is anything new in it, and sends what is signed to whoever keeps it. */
@WebListener
public class CheckpointBeat implements ServletContextListener {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointBeat.class);
    private static final long FIRST_SECONDS = 20;
    private static final long PAUSE_SECONDS = 180;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    CheckpointMaker checkpoints;

    @Inject
    CheckpointDelivery delivery;

    private @Nullable Future<?> beat;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        beat = executor.scheduleWithFixedDelay(this::make, FIRST_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (beat != null) {
            beat.cancel(false);
        }
    }

    /** A fault must not end the beat: the next one signs what this one could not. */
    private void make() {
        try {
            checkpoints.make();
            delivery.deliver();
        } catch (RuntimeException fault) {
            LOG.error("The history was not signed, or not sent: {}", fault.toString());
        }
    }
}
