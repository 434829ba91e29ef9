package org.provenant.bench;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints every figure of the benchmark, and keeps them as {@code target/bench.json}. Nothing is asserted by a clock. */
@Tag("bench")
class BenchIT {

    private static final Path JSON = Path.of("target", "bench.json");

    @Test
    void theFiguresOfOneRun() throws Exception {
        var figures = new Figures();
        var parts = List.of(
                new StartBench(),
                new ImportBench(),
                new ReportBench(),
                new ListBench(),
                new DeviceBench(),
                new LoadBench());
        try {
            for (var part : parts) {
                if (Choice.includes(part.name())) {
                    part.run(figures);
                }
            }
        } finally {
            figures.print(System.out);
            figures.write(JSON);
        }
    }
}
