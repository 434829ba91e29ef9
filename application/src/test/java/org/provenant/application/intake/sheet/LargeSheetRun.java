package org.provenant.application.intake.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Proposes and checks a large file in a process of its own and prints what it found. */
final class LargeSheetRun {

    private LargeSheetRun() {}

    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        var file = SheetFile.open(Files.readAllBytes(Path.of(arguments[0])));
        long opened = System.nanoTime();
        var proposal = Proposal.of(HeadingWords.OF_DEVICES, file);
        long proposed = System.nanoTime();
        int[] found = {0, 0};
        int devices = SheetCheck.check(file, proposal.mapping(), 2026, draft -> found[0]++, problem -> found[1]++);
        long checked = System.nanoTime();
        System.out.println(
                "rows=" + proposal.rows() + " devices=" + devices + " right=" + found[0] + " problems=" + found[1]);
        System.out.println("open " + (opened - start) / 1_000_000 + " ms, propose " + (proposed - opened) / 1_000_000
                + " ms, check " + (checked - proposed) / 1_000_000 + " ms");
    }
}
