package org.provenant.application.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.TimeZone;
import org.provenant.application.deadline.CompaniesToRemind;
import org.provenant.application.deadline.TellDeadlines;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;

/**
 * The product in a process of its own, on a server of some zone, that tells deadlines day after day: half an hour before
 * midnight in Vietnam and half an hour after it. Says each day that it has lived through.
 */
final class DeadlineProcess {

    /** Said after the last day. */
    static final String DONE = "DONE";

    private static final Duration TO_HALF_PAST_MIDNIGHT = Duration.ofMinutes(-8 * 60 - 30);
    private static final Duration TO_HALF_BEFORE_MIDNIGHT = Duration.ofHours(23);

    private DeadlineProcess() {}

    /** Arguments: url, user and password of the database, zone of the server, first and last day. */
    public static void main(String[] arguments) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(arguments[3]));
        var register = OpenRegister.on(new TestDatabase(arguments[0], arguments[1], arguments[2]));
        var clock = register.find(AdjustableClock.class);
        var last = LocalDate.parse(arguments[5]);
        System.out.println(ProductProcess.READY);
        if (System.in.read() >= 0) {
            for (var day = LocalDate.parse(arguments[4]); !day.isAfter(last); day = day.plusDays(1)) {
                clock.moveTo(day);
                clock.pass(TO_HALF_PAST_MIDNIGHT);
                tell(register);
                clock.pass(TO_HALF_BEFORE_MIDNIGHT);
                tell(register);
                System.out.println(day);
            }
            System.out.println(DONE);
        }
        register.close();
    }

    private static void tell(OpenRegister register) {
        var acting = register.find(Acting.class);
        var companies = register.find(CompaniesToRemind.class);
        var deadlines = register.find(TellDeadlines.class);
        for (var company : acting.as(Caller.stranger(Channel.SYSTEM), () -> companies.all())) {
            acting.as(company, () -> {
                if (companies.isDue()) {
                    deadlines.tell();
                }
            });
        }
    }
}
