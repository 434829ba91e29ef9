package org.provenant.application.job;

import java.io.IOException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Faults of disks, networks and crowded tables that pass without anybody's doing. What a program does wrong does not. */
final class PassingFault {

    /** How long work waits after its first fault, its second and so on; after the last it is given up. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    private PassingFault() {}

    /**
     * How long to wait before the work is tried again; nothing if that makes no sense.
     *
     * @param tries how often it was tried again before
     */
    static Optional<Duration> pause(RuntimeException fault, int tries) {
        return tries < PAUSES.size() && passes(fault) ? Optional.of(PAUSES.get(tries)) : Optional.empty();
    }

    private static boolean passes(RuntimeException fault) {
        if (fault instanceof RuleViolated refusal) {
            return refusal.rule() == ValueRule.BUSY;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException) {
                return true;
            }
        }
        return false;
    }
}
