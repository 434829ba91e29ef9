package org.provenant.application.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.provenant.application.faults.CuttingProxy.Fate;
import org.provenant.application.intake.ImportEquipment;
import org.provenant.application.job.JobProgress;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.usecase.Unavailable;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.ImportBatchId;

/** The connection breaks between any two statements of an import: all of it is there or nothing, and that is said. */
@Tag("faults")
class ConnectionCutTest {

    private static final int ROWS = 50;

    /** So often in a row that nobody tries again. */
    private static final int ALWAYS = 5;

    private static ProxiedRegister register;
    private static int imports;

    @BeforeAll
    static void open() throws IOException {
        register = ProxiedRegister.open();
        register.find(ExampleChain.class).site("KHO");
    }

    @AfterAll
    static void close() throws IOException {
        register.close();
    }

    @Test
    void importIsThereAsAWholeOrNotAtAllWhereverItsConnectionBreaks() {
        confirm(upload());
        var boundaries = boundaries();
        var told = new ArrayList<String>();
        for (var boundary : chosen(boundaries)) {
            for (var fate : List.of(Fate.CUT_BEFORE, Fate.CUT_AFTER)) {
                for (var times : List.of(1, ALWAYS)) {
                    told.add(cut(boundary, fate, times));
                }
            }
        }
        Truth.requireIn(register.database(), "after " + told.size() + " cuts");
        System.out.println(
                "ConnectionCutTest: " + boundaries + " boundaries, " + told.size() + " cuts, all or nothing; "
                        + Collections.frequency(told, "done") + " times done, "
                        + (told.size() - Collections.frequency(told, "done")) + " times said that nothing was done");
        assertTrue(told.contains("done"));
    }

    /** All of them, or some that the build can afford. */
    private static List<Integer> chosen(int boundaries) {
        var all = new ArrayList<>(IntStream.rangeClosed(1, boundaries).boxed().toList());
        Collections.shuffle(all, Rounds.random(ConnectionCutTest.class));
        return all.subList(0, Math.min(boundaries, Rounds.of(6, boundaries)));
    }

    private static int boundaries() {
        var counted = new AtomicInteger();
        var batch = upload();
        register.proxy().judge(request -> {
            counted.incrementAndGet();
            return Fate.PASSES;
        });
        confirm(batch);
        register.proxy().spare();
        return counted.get();
    }

    private static String cut(int boundary, Fate fate, int times) {
        var batch = upload();
        register.proxy().judge(new CutAt(boundary, fate, times));
        String told;
        try {
            told = confirm(batch);
        } finally {
            register.proxy().spare();
        }
        var where = fate + " " + boundary + " × " + times + ": " + told;
        var devices = register.database().count("equipment where import_batch_id = " + batch.value());
        var state = register.database().count("import_batch where state = 'CONFIRMED' and id = " + batch.value());
        assertEquals(told.equals("done") ? ROWS : 0, devices, where);
        assertEquals(told.equals("done") ? 1 : 0, state, where);
        return told;
    }

    private static ImportBatchId upload() {
        imports++;
        var chain = register.find(ExampleChain.class);
        var declaration = chain.declaration(chain.permit(ROWS, 1).get(0), ROWS);
        return chain.checked(declaration, ExampleChain.laptops("C" + imports, ROWS, "KHO"));
    }

    private static String confirm(ImportBatchId batch) {
        try {
            register.find(Acting.class).as(Role.RECORD_KEEPER, () -> register.find(ImportEquipment.class)
                    .confirm(batch, JobProgress.UNWATCHED));
            return "done";
        } catch (Unavailable away) {
            return away.why().name();
        }
    }

    /** Cuts at the same request of each attempt. */
    private static final class CutAt implements CuttingProxy.Judge {

        private final int boundary;
        private final Fate fate;
        private int left;
        private int seen;

        CutAt(int boundary, Fate fate, int times) {
            this.boundary = boundary;
            this.fate = fate;
            this.left = times;
        }

        @Override
        public synchronized Fate of(String request) {
            seen++;
            if (left > 0 && seen == boundary) {
                seen = 0;
                left--;
                return fate;
            }
            return Fate.PASSES;
        }
    }
}
