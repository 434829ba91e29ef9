package org.provenant.application.faults;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.provenant.application.job.JobRunner;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.OpenRegister;
import org.provenant.application.testbed.TestDatabase;

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
            var withReport = (number + person) % 5 == 0;
            new Thread(() -> work(shift, stem, withReport, wrong)).start();
        }
        wrong.await();
        Runtime.getRuntime().halt(1);
    }

    private static boolean isTold() throws IOException {
        return System.in.read() >= 0;
    }

    private static void work(Shift shift, String stem, boolean withReport, CountDownLatch wrong) {
        try {
            for (int day = 0; ; day++) {
                if (withReport && day == 0) {
                    shift.report(ProductProcess::say);
                }
                shift.work(stem + "d" + day, withReport, ProductProcess::say);
            }
        } catch (RuntimeException failure) {
            say("WRONG " + failure);
            wrong.countDown();
        }
    }

    private static void say(String line) {
        synchronized (ProductProcess.class) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
