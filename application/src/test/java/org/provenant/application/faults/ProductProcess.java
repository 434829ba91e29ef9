package org.provenant.application.faults;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.provenant.application.job.JobRunner;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * The product's use cases in a process of their own, without a server: gets ready, waits for a line, takes up what an
 * earlier process has left and then works until it is killed. Prints each deed before it is asked for and after it was
 * acknowledged.
 */
final class ProductProcess {

    /** Said once it is ready to work. */
    static final String READY = "READY";

    /** Said once no job of an earlier process is left. */
    static final String TAKEN_UP = "TAKEN UP";

    private static final int PEOPLE = 2;

    private ProductProcess() {}

    /** Arguments: url, user and password of the database, and the number of this process among all. */
    public static void main(String[] arguments) throws Exception {
        var register = OpenRegister.on(new TestDatabase(arguments[0], arguments[1], arguments[2]), Shift.class);
        var number = Integer.parseInt(arguments[3]);
        var shift = register.find(Shift.class);
        say(READY);
        if (!isTold()) {
            register.close();
            return;
        }
        register.find(JobRunner.class).runWaiting();
        say(TAKEN_UP);
        register.find(ExampleChain.class).numberFrom(number * 1_000);
        var wrong = new CountDownLatch(1);
        for (int person = 0; person < PEOPLE; person++) {
            var stem = number + "p" + person;
            var turn = number + person;
            new Thread(() -> work(shift, stem, turn, wrong)).start();
        }
        wrong.await();
        Runtime.getRuntime().halt(1);
    }

    private static boolean isTold() throws IOException {
        return System.in.read() >= 0;
    }

    /** Everybody begins with something else, so that death may meet each at any deed. */
    private static void work(Shift shift, String stem, int turn, CountDownLatch wrong) {
        try {
            for (int day = 0; ; day++) {
                act(shift, stem + "d" + day, (turn + day) % 6);
            }
        } catch (RuntimeException failure) {
            say("WRONG " + failure);
            wrong.countDown();
        }
    }

    private static void act(Shift shift, String stem, int which) {
        try {
            switch (which) {
                case 5 -> shift.report(ProductProcess::say);
                case 1, 3 -> shift.mistake(stem, ProductProcess::say);
                default -> shift.keep(stem, ProductProcess::say);
            }
        } catch (RuleViolated refusal) {
            // Others may keep the company busy longer than one waits: it is said, and nothing was done.
            if (refusal.rule() != ValueRule.BUSY) {
                throw refusal;
            }
        }
    }

    private static void say(String line) {
        synchronized (ProductProcess.class) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
