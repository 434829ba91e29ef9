package org.provenant.application.intake.sheet;

/** Opens every hostile file in a process of its own and prints name, refusal and milliseconds. */
final class HostileRun {

    private HostileRun() {}

    public static void main(String[] arguments) {
        for (var entry : HostileFiles.all().entrySet()) {
            var file = entry.getValue().file().get();
            long start = System.nanoTime();
            var refusal = HostileFiles.refusalOf(file);
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.println(entry.getKey() + "\t" + refusal + "\t" + millis);
        }
    }
}
