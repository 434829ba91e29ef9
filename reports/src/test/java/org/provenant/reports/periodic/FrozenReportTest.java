package org.provenant.reports.periodic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.provenant.domain.reporting.ReportFigures;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.RuleViolated;

class FrozenReportTest {

    @Test
    void whatWasFrozenIsReadBackWithoutLoss() {
        var report = ExamplePeriodicReport.withDevices(60);

        var again = FrozenReport.read(new ByteArrayInputStream(frozen(report)));

        assertEquals(report, again);
    }

    @Test
    void digestIsThatOfTheFrozenBytes() {
        var report = ExamplePeriodicReport.withDevices(60);

        assertEquals(FileDigest.of(frozen(report)), FrozenReport.digest(report));
    }

    @Test
    void frozenTextIsPlainReadableJson() {
        var text = new String(frozen(ExamplePeriodicReport.withDevices(6)), StandardCharsets.UTF_8);

        assertTrue(text.contains("\"name\":\"Công ty TNHH Điện tử Ánh Dương Việt Nam\""), text);
        assertTrue(text.contains("\"from\":\"2026-07-01\""), text);
    }

    @Test
    void appendixMustListTheDevicesThatTheFiguresCount() {
        var line = ExamplePeriodicReport.withDevices(9).lines().get(0);

        var refusal = assertThrows(
                RuleViolated.class,
                () -> new ReportLine(
                        line.position(),
                        line.goods(),
                        line.hsCode(),
                        line.unit(),
                        line.permitNumber(),
                        line.permitDate(),
                        line.permitCase(),
                        line.purpose(),
                        line.place(),
                        line.permitted(),
                        line.imported(),
                        ReportFigures.NONE,
                        line.devices()));

        assertEquals(ReportingRule.APPENDIX_DIFFERS, refusal.rule());
    }

    private static byte[] frozen(PeriodicReportData report) {
        var bytes = new ByteArrayOutputStream();
        FrozenReport.write(report, bytes);
        return bytes.toByteArray();
    }
}
