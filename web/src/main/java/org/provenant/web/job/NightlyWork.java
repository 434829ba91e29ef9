package org.provenant.web.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done every night. */
public final class NightlyWork {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyWork.class);

    private NightlyWork() {}

    /**
     * The same work, whose faults are told to the administrator and do not end the nights to come.
     *
     * @param failure what has not been done if it fails
     */
    public static Runnable everyNight(Runnable work, String failure) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException fault) {
                LOG.error("{}: {}", failure, fault.toString());
            }
        };
    }
}
