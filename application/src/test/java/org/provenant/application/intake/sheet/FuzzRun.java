package org.provenant.application.intake.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;

/**
 * Takes fuzzed files through everything that an upload meets, in a process of its own with little memory: opened,
 * searched for headings, checked row by row, given back with reasons and opened again. Prints what became of them.
 */
final class FuzzRun {

    private static final int YEAR = 2026;
    private static final long LONG_MILLIS = 2_000;
    private static final Path FAILED = Path.of("target", "fuzz");

    private FuzzRun() {}

    /** @param arguments how many files, and the number of the first */
    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[0]);
        long first = Long.parseLong(arguments[1]);
        var files = new FuzzedFiles();
        var outcomes = new TreeMap<String, Integer>();
        long slowest = 0;
        int slow = 0;
        for (long seed = first; seed < first + rounds; seed++) {
            var file = files.of(seed);
            long start = worked();
            outcomes.merge(outcome(file, seed), 1, Integer::sum);
            long millis = (worked() - start) / 1_000_000;
            slowest = Math.max(slowest, millis);
            slow += millis > LONG_MILLIS ? 1 : 0;
        }
        System.out.println("files=" + rounds + " first=" + first + " slowest=" + slowest + " ms, longer than "
                + LONG_MILLIS + " ms: " + slow);
        outcomes.forEach((outcome, count) -> System.out.println(count + "\t" + outcome));
        System.exit(failures(outcomes) == 0 ? 0 : 1);
    }

    private static long failures(Map<String, Integer> outcomes) {
        return outcomes.keySet().stream().filter(each -> each.startsWith("!")).count();
    }

    private static String outcome(byte[] file, long seed) throws IOException {
        try {
            return refusalOf(file);
        } catch (RuntimeException | Error e) {
            Files.createDirectories(FAILED);
            Files.write(FAILED.resolve(seed + ".bin"), file);
            var where = e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0].toString();
            return "!" + e + " at " + where + ", target/fuzz/" + seed + ".bin";
        }
    }

    /** The rule that refuses the file, or how far it came. */
    static String refusalOf(byte[] bytes) throws IOException {
        SheetFile file;
        Proposal<EquipmentColumn> proposal;
        try {
            file = SheetFile.open(bytes);
            proposal = Proposal.of(HeadingWords.OF_DEVICES, file);
            proposal = Proposal.review(HeadingWords.OF_DEVICES, file, declared(proposal.mapping()));
        } catch (RuleViolated e) {
            return "refused: " + e.rule().name();
        }
        var problems = new ArrayList<RowProblem>();
        try {
            SheetCheck.check(file, proposal.mapping(), YEAR, draft -> {}, problems::add);
        } catch (RuleViolated e) {
            return "not checked: " + e.rule().name();
        }
        var out = new ByteArrayOutputStream();
        ReturnedFile.write(file, proposal.mapping(), problems, Language.VI, out);
        try {
            Proposal.of(HeadingWords.OF_DEVICES, SheetFile.open(out.toByteArray()));
        } catch (RuleViolated e) {
            return "given back and then refused: " + e.rule().name();
        }
        return problems.isEmpty() ? "all rows right" : "rows with problems";
    }

    /** A person would answer the questions that are open. */
    private static SheetMapping<EquipmentColumn> declared(SheetMapping<EquipmentColumn> found) {
        return new SheetMapping<>(
                found.sheet(),
                found.headerRow(),
                found.columns(),
                found.fixed(),
                found.dateOrder() == null ? DateOrder.DAY_FIRST : found.dateOrder(),
                found.numberStyle() == null ? NumberStyle.COMMA_DECIMAL : found.numberStyle());
    }

    /** The time of this thread alone, so that a busy machine makes no difference. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
