package org.provenant.application.intake.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeSheetTest {

    private static final int DEVICES = SheetLimits.ROWS - 1;

    @ParameterizedTest
    @ValueSource(strings = {"list.xlsx", "list.csv"})
    void theLargestFileIsReadWithinSmallMemory(String name, @TempDir Path folder)
            throws IOException, InterruptedException {
        var file = folder.resolve(name);
        Files.write(file, name.endsWith("csv") ? LargeSheet.csv(DEVICES) : LargeSheet.of(DEVICES));

        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeSheetRun.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), output);
        assertEquals(
                List.of("rows=" + DEVICES + " devices=" + DEVICES + " right=" + DEVICES + " problems=0"),
                output.lines().filter(line -> line.startsWith("rows=")).toList());
    }
}
