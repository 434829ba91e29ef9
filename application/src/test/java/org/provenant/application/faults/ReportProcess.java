package org.provenant.application.faults;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.provenant.application.job.JobRunner;
import org.provenant.application.schedule.SchedulesDue;
import org.provenant.application.schedule.StartScheduleRun;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;

/** Issues a report that is asked for, or starts what is due on schedules, in a process of its own that waits for its killer's word. */
final class ReportProcess {

    /** Said once it was acknowledged. */
    static final String DONE = "DONE";

    /** What it does. */
    enum Act {
        /** The work that waits in the queue, such as a report that is to be issued. */
        WORK,
        /** What is due on schedules, and the work that comes of it. */
        SCHEDULES;

        /** Does it. */
        void on(OpenRegister register) {
            if (this == SCHEDULES) {
                var acting = register.find(Acting.class);
                var program = new Caller(null, "—", acting.company(), "TH", Set.of(), Channel.SYSTEM);
                acting.as(program, () -> register.find(SchedulesDue.class).due())
                        .forEach(each -> acting.as(program, () -> register.find(StartScheduleRun.class)
                                .start(each)));
            }
            register.find(JobRunner.class).runWaiting();
        }
    }

    private ReportProcess() {}

    /** Arguments: url, user and password of the database, act, and the day it is. */
    public static void main(String[] arguments) throws IOException {
        var register = OpenRegister.on(new TestDatabase(arguments[0], arguments[1], arguments[2]));
        register.find(AdjustableClock.class).moveTo(LocalDate.parse(arguments[4]));
        System.out.println(ProductProcess.READY);
        if (System.in.read() >= 0) {
            Act.valueOf(arguments[3]).on(register);
            System.out.println(DONE);
        }
        register.close();
    }
}
