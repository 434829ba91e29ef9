package org.provenant.application.faults;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.provenant.application.job.JobRunner;
import org.provenant.application.schedule.SchedulesDue;
import org.provenant.application.schedule.StartScheduleRun;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Caller;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.reporting.ReportDraftId;

/** Issues a report, or starts what is due on schedules, in a process of its own that waits for its killer's word. */
final class ReportProcess {

    /** Said once it was acknowledged. */
    static final String DONE = "DONE";

    /** What it does. */
    enum Act {
        ISSUE,
        RUN;

        /**
         * Does it.
         *
         * @param draft to be issued
         */
        void on(OpenRegister register, ReportDraftId draft) {
            switch (this) {
                case ISSUE -> register.find(ExampleReports.class).issuedFromReview(draft);
                case RUN -> run(register);
            }
        }

        private static void run(OpenRegister register) {
            var acting = register.find(Acting.class);
            var program = new Caller(null, "—", acting.company(), "TH", Set.of(), Channel.SYSTEM);
            acting.as(program, () -> register.find(SchedulesDue.class).due())
                    .forEach(each -> acting.as(
                            program, () -> register.find(StartScheduleRun.class).start(each)));
            register.find(JobRunner.class).runWaiting();
        }
    }

    private ReportProcess() {}

    /** Arguments: url, user and password of the database, act, number of the draft, and the day it is. */
    public static void main(String[] arguments) throws IOException {
        var register = OpenRegister.on(new TestDatabase(arguments[0], arguments[1], arguments[2]));
        register.find(AdjustableClock.class).moveTo(LocalDate.parse(arguments[5]));
        System.out.println(ProductProcess.READY);
        if (System.in.read() >= 0) {
            Act.valueOf(arguments[3]).on(register, new ReportDraftId(Long.parseLong(arguments[4])));
            System.out.println(DONE);
        }
        register.close();
    }
}
