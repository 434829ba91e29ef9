package org.provenant.reports.overview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.domain.shared.Language;
import org.provenant.reports.engine.ArchivalCheck;
import org.provenant.reports.engine.ExampleCheckpoint;
import org.provenant.reports.engine.Golden;
import org.provenant.reports.engine.PrintedCode;

class OverviewDocumentTest {

    private static final OverviewDocument DOCUMENT = new OverviewDocument();

    private static final String LONG =
            "Máy chủ và thiết bị lưu trữ dữ liệu đã qua sử dụng phục vụ dây chuyền sản xuất ";

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingStandsOnOnePageWhateverThereIs(Language language) throws IOException {
        for (var data : new OverviewData[] {example(0, ""), example(8, "Máy"), example(8, LONG.repeat(4))}) {
            var pdf = DOCUMENT.pdf(data, language);
            try (var document = Loader.loadPDF(pdf)) {
                assertEquals(1, document.getNumberOfPages());
            }
            ArchivalCheck.assertArchivable(pdf);
            ArchivalCheck.assertAccessible(pdf);
        }
    }

    @Test
    void figuresAreReadBack() {
        var text = text(DOCUMENT.pdf(example(8, "Máy tính"), Language.VI));

        assertContains(text, "CÔNG TY TNHH ĐIỆN TỬ SÔNG HỒNG");
        assertContains(text, "Đến hết ngày 15/06/2026. Người lập: Nguyễn Văn A.");
        assertContains(text, "Việc quá hạn 1 1.200");
        assertContains(text, "có 2 thời hạn dựa trên quy định chưa được đối chiếu");
        assertContains(text, "Chưa có nguồn nào cho biết hạn nộp báo cáo RP-PR, RP-SP");
        assertContains(text, "12/GP-0, dòng 1: Máy tính");
        assertContains(text, "đã trừ 100 / 800");
        assertContains(text, "Và 292 dòng khác còn số lượng.");
        assertContains(text, "06/2026");
        assertContains(text, "nhận 12 · rời đi 1");
        assertContains(text, "Kiểm kê gần nhất: KK-1, kết thúc ngày 01/06/2026; đã xác định 9 / 10 thiết bị theo sổ.");
        assertContains(text, "Báo cáo gần nhất: BC-1, kỳ từ 01/01/2026 đến 31/03/2026; chưa nộp.");
    }

    @Test
    void emptyRegisterSaysSo() {
        var text = text(DOCUMENT.pdf(example(0, ""), Language.EN));

        assertContains(text, "USED IMPORTED EQUIPMENT AT A GLANCE");
        assertContains(text, "No line of a permit in force has anything left.");
        assertContains(text, "No stocktake has been closed yet.");
        assertContains(text, "No report has been issued yet.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void codeOnThePaperHoldsTheSignedCheckpoint(Language language) {
        assertEquals(Optional.of(ExampleCheckpoint.NOTE), PrintedCode.on(DOCUMENT.pdf(example(8, LONG), language)));
    }

    @Test
    void sameFiguresGiveTheSameBytes() {
        assertArrayEquals(DOCUMENT.pdf(example(8, "Máy"), Language.VI), DOCUMENT.pdf(example(8, "Máy"), Language.VI));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textIsWhatIsKeptOfIt(Language language) {
        Golden.assertAsKept("overview_" + language.tag(), DOCUMENT.pdf(example(8, "Máy tính xách tay"), language));
    }

    private static OverviewData example(int lines, String goods) {
        return new OverviewData(
                lines == 8 ? "Công ty TNHH Điện tử Sông Hồng" : "Công ty mới",
                "0100109106",
                LocalDate.of(2026, 6, 15),
                "Nguyễn Văn A",
                LongStream.rangeClosed(1, 7)
                        .mapToObj(i -> new OverviewData.Count(i == 1 ? "Việc quá hạn" : "Việc thứ " + i, i))
                        .toList(),
                2,
                lines == 0 ? null : "RP-PR, RP-SP",
                LongStream.rangeClosed(1, 10)
                        .mapToObj(i -> new OverviewData.Count(i == 1 ? "" : "Trạng thái " + i, i * 1200))
                        .toList(),
                IntStream.range(0, lines)
                        .mapToObj(i -> new OverviewData.Line("12/GP-" + i, i + 1, goods, 800, 100L * (i + 1)))
                        .toList(),
                lines == 0 ? 0 : 292,
                LongStream.rangeClosed(1, 12)
                        .mapToObj(i ->
                                new OverviewData.Month(LocalDate.of(2025, 6, 1).plusMonths(i), i, (i + 1) % 2))
                        .map(month -> lines == 0 ? new OverviewData.Month(month.month(), 0, 0) : month)
                        .toList(),
                lines == 0 ? null : new OverviewData.Stocktake("KK-1", LocalDate.of(2026, 6, 1), 9, 10),
                lines == 0
                        ? null
                        : new OverviewData.Report("BC-1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), null),
                ExampleCheckpoint.NOTE,
                true);
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFC)
                    .replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertContains(String text, String part) {
        assertTrue(text.contains(part), () -> part + " is missing in: " + text);
    }
}
