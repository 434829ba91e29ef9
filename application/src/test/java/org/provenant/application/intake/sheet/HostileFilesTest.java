package org.provenant.application.intake.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.FileRule;

class HostileFilesTest {

    /** What a refusal may take, in milliseconds. Printed beside what the slowest took, not judged here. */
    private static final int MOST_MILLIS = 2_000;

    @Test
    void everyHostileFileIsRefusedWithinSmallMemory() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileRun.class.getName())
                .redirectErrorStream(true)
                .start();

        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
        var results = lines.stream().filter(line -> line.contains("\t")).toList();

        var expected = HostileFiles.all().entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue().refusal())
                .toList();
        assertEquals(
                expected,
                results.stream()
                        .map(line -> line.substring(0, line.lastIndexOf('\t')))
                        .toList());
        var slowest = results.stream()
                .mapToInt(line -> Integer.parseInt(line.substring(line.lastIndexOf('\t') + 1)))
                .max()
                .orElseThrow();
        System.out.printf(
                "slowest refusal: %d ms of %d ms, ratio %.2f%n", slowest, MOST_MILLIS, (double) slowest / MOST_MILLIS);
    }

    @Test
    void nothingOutsideIsEverAskedFor() throws IOException {
        try (var outside = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0))) {
            outside.configureBlocking(false);
            var address = "http:/" + outside.getLocalAddress() + "/outside.dtd";

            for (var hostile : HostileMarkup.all(address).values()) {
                assertEquals(
                        hostile.refusal().name(),
                        HostileFiles.refusalOf(hostile.file().get()));
            }
            var read = HostileFiles.refusalOf(HostileMarkup.schemaElsewhere(address));

            assertEquals("", read);
            assertNull(outside.accept());
        }
    }

    @Test
    void aLinkToClickIsNoReasonToRefuse() {
        var file = CraftedWorkbook.withRows("<row><c><v>1</v></c></row>")
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        CraftedWorkbook.relations(
                                CraftedWorkbook.relation("rId1", "hyperlink", "mailto:sales@example.com", true)))
                .bytes();

        assertEquals("", HostileFiles.refusalOf(file));
    }

    @Test
    void formattedEmptyRowsAndColumnsBeyondTheLimitsDoNoHarm() {
        var file = CraftedWorkbook.withRows(
                        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"0\"/></row><row r=\"1048576\" hidden=\"1\"/>")
                .bytes();

        assertEquals("", HostileFiles.refusalOf(file));
    }

    @Test
    void damagedFilesAreRefusedAndNeverBreakTheReader() {
        var workbook = CraftedWorkbook.withRows(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45000</v></c></row>"
                                .repeat(1))
                .sharedStrings("<si><t>Số sê-ri</t></si>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
                .bytes();
        var random = new Random(42);
        var known = Stream.concat(Stream.of(IntakeRule.values()), Stream.of(FileRule.values()))
                .map(Enum::name)
                .collect(Collectors.toSet());
        known.add("");

        for (int round = 0; round < 3_000; round++) {
            var broken = workbook.clone();
            for (int flips = 0; flips <= random.nextInt(4); flips++) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertTrue(known.contains(HostileFiles.refusalOf(broken)));
        }
    }
}
