package org.provenant.application.intake.sheet;

import java.lang.management.ManagementFactory;

/** Opens every hostile file in a process of its own and prints name, refusal and milliseconds of work. */
final class HostileRun {

    private HostileRun() {}

    public static void main(String[] arguments) {
        for (var entry : HostileFiles.all().entrySet()) {
            var file = entry.getValue().file().get();
            long start = worked();
            var refusal = HostileFiles.refusalOf(file);
            long millis = (worked() - start) / 1_000_000;
            System.out.println(entry.getKey() + "\t" + refusal + "\t" + millis);
        }
    }

    /** The time of this thread alone, so that a busy machine makes no difference. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
