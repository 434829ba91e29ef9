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
import org.provenant.application.mail.MailDispatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the letters that are due, every few seconds, on a thread that nobody else waits for. */
@WebListener
public class MailBeat implements ServletContextListener {

    private static final Logger LOG = LoggerFactory.getLogger(MailBeat.class);
    private static final long FIRST_SECONDS = 15;
    private static final long PAUSE_SECONDS = 3;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    MailDispatch dispatch;

    private @Nullable Future<?> beat;
    private volatile boolean failing;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        beat = executor.scheduleWithFixedDelay(this::send, FIRST_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (beat != null) {
            beat.cancel(false);
        }
    }

    /** A fault must not end the beat: the next one finds the letters still waiting. It is told once. */
    private void send() {
        try {
            dispatch.sendDue();
            failing = false;
        } catch (RuntimeException fault) {
            if (!failing) {
                LOG.warn("Letters that are due could not be sent: {}", fault.toString());
            }
            failing = true;
        }
    }
}
