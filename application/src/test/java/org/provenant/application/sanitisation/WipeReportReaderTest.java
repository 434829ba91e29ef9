package org.provenant.application.sanitisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.ExampleWipeReports;
import org.provenant.domain.sanitisation.ReportFormat;
import org.provenant.domain.sanitisation.ReportProblem;
import org.provenant.domain.sanitisation.WipeReport;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

class WipeReportReaderTest {

    private static final Instant EIGHT = Instant.parse("2026-05-15T01:00:00Z");

    @Test
    void logOfNwipeTellsEachDriveOfItsTable() {
        var log = """
                [2026/05/15 08:00:01]    info: nwipe 0.36
                !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number
                --------------------------------------------------------------------------------
                       sdb | Erased |  120MB/s | 01:22:01 | WDC WD5000/LPLX-0/WD-WX11A22B3344
                !      sdc |-FAILED-|   80MB/s | 02:00:00 | ST500LM021-1KJ15/W62ABCDE
                !      sdd |UABORTED|   80MB/s | 00:10:00 | ST500LM021-1KJ15/W62ABCDF
                --------------------------------------------------------------------------------
                [2026/05/15 10:30:00] Total Throughput  200MB/s, DoD Short, 1R+B+VA
                ********************************************************************************
                """;

        var read = read(AttachmentType.TEXT, log);

        assertEquals(
                List.of("WD-WX11A22B3344 GOOD", "W62ABCDE FAILED", "W62ABCDF FAILED"),
                read.stream().map(each -> each.serial() + " " + each.result()).toList());
        var first = read.get(0);
        assertEquals(ReportFormat.NWIPE_LOG, first.format());
        assertEquals("0.36", first.toolVersion());
        assertEquals("DoD Short, 1R+B+VA", first.methodDetail());
        assertEquals("Verify all passes", first.verification());
        assertEquals(Instant.parse("2026-05-15T03:30:00Z"), first.endedAt());
        assertEquals(Instant.parse("2026-05-15T02:07:59Z"), first.startedAt());
    }

    @Test
    void certificateOfNwipeIsReadBehindItsLabels() {
        var read = certificate("ERASED", 100);

        assertEquals(ReportFormat.NWIPE_PDF, read.format());
        assertEquals("WD-WX11A22B3344", read.serial());
        assertEquals("WDC WD5000LPLX", read.model());
        assertEquals("DoD Short", read.methodDetail());
        assertEquals("Verify last pass", read.verification());
        assertEquals("Nam T.", read.operator());
        assertEquals("0.38", read.toolVersion());
        assertEquals(EIGHT, read.startedAt());
        assertEquals(Instant.parse("2026-05-15T02:40:00Z"), read.endedAt());
        assertEquals(WipeResult.GOOD, read.result());
        assertEquals(WipeResult.FAILED, certificate("ABORTED", 30).result());
        assertEquals(WipeResult.FAILED, certificate("FAILED", 100).result());
    }

    @Test
    void driveWithHiddenSectorsIsNotErasedWhole() {
        assertEquals(WipeResult.PARTIAL, certificate("ERASED", 97).result());
        var log = """
                [2026/05/15 08:00:01] warning:  *** HIDDEN SECTORS DETECTED ! *** on /dev/sdb
                !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number
                       sdb | Erased |  120MB/s | 01:22:01 | WDC WD5000/A1
                       sdc | Erased |  120MB/s | 01:22:01 | WDC WD5000/A2
                [2026/05/15 10:30:00] Total Throughput  200MB/s, DoD Short, 1R+B+VL
                """;

        assertEquals(
                List.of(WipeResult.PARTIAL, WipeResult.GOOD),
                read(AttachmentType.TEXT, log).stream()
                        .map(WipeReport.Read::result)
                        .toList());
    }

    @Test
    void readingADriveWipesNothing() {
        var log = """
                !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number
                       sdb | Erased |  120MB/s | 01:22:01 | WDC WD5000/A1
                [2026/05/15 10:30:00] Total Throughput  200MB/s, Verify Zeros (0x00), 1R+NB+VL
                """;

        assertNull(read(AttachmentType.TEXT, log).get(0).result());
    }

    @Test
    void pdfOfBlanccoIsKnownForWhatItIs() {
        var blancco = ExampleWipeReports.pdf("a.pdf", "Blancco Drive Eraser - Data erasure report")
                .bytes();
        var other = ExampleWipeReports.pdf("b.pdf", "Bien ban hop").bytes();

        assertEquals(List.of(), WipeReportReader.read(AttachmentType.PDF, blancco));
        assertEquals(ReportProblem.BLANCCO_PDF, WipeReportReader.problem(AttachmentType.PDF, blancco));
        assertEquals(ReportProblem.LAYOUT_UNKNOWN, WipeReportReader.problem(AttachmentType.PDF, other));
    }

    @Test
    void reportOfBlanccoIsReadByItsNames() {
        var read = blancco("Successful");

        assertEquals("W62-77", read.serial());
        assertEquals("doc-1", read.reportNumber());
        assertEquals("Blancco Drive Eraser", read.tool());
        assertEquals("7.5.0", read.toolVersion());
        assertEquals("NIST 800-88 Purge", read.methodDetail());
        assertEquals("Phạm Văn Kỹ", read.operator());
        assertEquals(EIGHT, read.startedAt());
        assertEquals(WipeResult.GOOD, read.result());
        assertEquals(WipeResult.PARTIAL, blancco("Successful with exceptions").result());
        assertEquals(WipeResult.FAILED, blancco("Failed").result());
    }

    @Test
    void whatIsNoReportIsNotTakenForOne() {
        assertEquals(List.of(), read(AttachmentType.TEXT, "Biên bản họp"));
        assertEquals(List.of(), read(AttachmentType.XML, "<root><report><serial>1</serial></report></root>"));
        assertNull(BlanccoXml.time("hôm qua"));
        assertEquals(
                FileRule.FILE_DTD,
                assertThrows(RuleViolated.class, () -> read(AttachmentType.XML, """
                                        <!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>"""))
                        .rule());
    }

    private static WipeReport.Read blancco(String state) {
        return WipeReportReader.read(
                        AttachmentType.XML,
                        ExampleWipeReports.blancco("a.xml", "doc-1", "W62-77", state)
                                .bytes())
                .get(0);
    }

    private static WipeReport.Read certificate(String status, int erased) {
        return WipeReportReader.read(
                        AttachmentType.PDF,
                        ExampleWipeReports.certificate("a.pdf", "WD-WX11A22B3344", status, erased)
                                .bytes())
                .get(0);
    }

    private static List<WipeReport.Read> read(AttachmentType type, String text) {
        return WipeReportReader.read(type, text.getBytes(StandardCharsets.UTF_8));
    }
}
