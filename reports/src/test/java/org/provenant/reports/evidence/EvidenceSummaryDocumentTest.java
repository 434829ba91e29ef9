package org.provenant.reports.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.evidence.PackKind;
import org.provenant.domain.shared.Language;
import org.provenant.reports.engine.ArchivalCheck;
import org.provenant.reports.engine.ExampleCheckpoint;
import org.provenant.reports.engine.Golden;

class EvidenceSummaryDocumentTest {

    private static final EvidenceSummaryDocument DOCUMENT = new EvidenceSummaryDocument();

    @ParameterizedTest
    @EnumSource(Language.class)
    void textIsWhatIsKeptOfItAndScreenReadersReadIt(Language language) {
        var pdf = DOCUMENT.pdf(example(), language);

        Golden.assertAsKept("evidence_" + language.tag(), pdf);
        ArchivalCheck.assertAccessible(pdf);
        assertArrayEquals(pdf, DOCUMENT.pdf(example(), language));
    }

    private static EvidenceSummaryData example() {
        var done = new EvidenceLine.Act(
                1_204,
                Instant.parse("2026-06-15T03:00:00Z"),
                LocalDate.of(2026, 6, 12),
                "Trần Minh Đức",
                "Điều chuyển thiết bị",
                "Chuyển sang dây chuyền 2",
                null);
        var denied = new EvidenceLine.Act(
                1_205, Instant.parse("2026-06-16T03:00:00Z"), null, "Lê Thị Mai", "Sửa thiết bị", null, "Bị từ chối");
        return new EvidenceSummaryData(
                "Công ty TNHH Điện tử Sông Hồng",
                "0100109106",
                PackKind.DEVICES,
                "TB-000001",
                null,
                "Nguyễn Thu Hà",
                Instant.parse("2026-06-20T02:00:00Z"),
                SignedCheckpoint.parse(ExampleCheckpoint.NOTE).checkpoint(),
                List.of("4f1c0c8e"),
                2,
                1,
                3,
                List.of(
                        new EvidenceLine("Thiết bị TB-000001", done, "Địa điểm", "Kho 1", "Dây chuyền 2"),
                        new EvidenceLine(null, denied, null, null, null)),
                true);
    }
}
