package org.provenant.reports.processing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.domain.regulation.YearCount;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.reports.engine.ArchivalCheck;
import org.provenant.reports.engine.ExampleCheckpoint;
import org.provenant.reports.engine.Golden;
import org.provenant.reports.engine.PrintedCode;

class ReconciliationDocumentTest {

    private static final ReconciliationDocument DOCUMENT = new ReconciliationDocument();

    @ParameterizedTest
    @EnumSource(Language.class)
    void codeOnThePaperHoldsTheSignedCheckpoint(Language language) {
        assertEquals(Optional.of(ExampleCheckpoint.NOTE), PrintedCode.on(DOCUMENT.pdf(sheet(60), language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void paperKeepsTheStandardOfArchivesAndOfScreenReaders(Language language) {
        ArchivalCheck.assertAccessible(DOCUMENT.pdf(sheet(60), language));
    }

    @Test
    void linesAndDevicesAreReadBackInVietnamese() {
        var text = text(DOCUMENT.pdf(sheet(60), Language.VI));

        assertContains(text, "BẢNG ĐỐI CHIẾU HÀNG GIA CÔNG, SỬA CHỮA");
        assertContains(text, "Hợp đồng số GC-2026/01 ký ngày 10/01/2026 với Kansai Repair K.K. (Nhật Bản)");
        assertContains(text, "Năm đối chiếu (tính từ ngày được phép): từ ngày 15/01/2026 đến ngày 14/01/2027");
        assertContains(text, "Điện thoại đã qua sử dụng 8517.13.00 Chiếc 5 100 30 10 5 60 1");
        assertContains(text, "KHỚP");
        assertContains(text, "Đối chiếu theo số sê-ri");
        assertContains(text, "SN-001");
        assertContains(text, "301234567890");
        assertContains(text, "tồn đầu kỳ 1 + nhập 1 − xuất 1 = tồn cuối kỳ 1");
        assertContains(text, "Chưa tìm được các cột của mẫu chính thức");
        assertContains(text, "QĐ 31/2019/QĐ-TTg, Mẫu số 03");
        assertContains(text, "Nguyễn Văn A");
    }

    @Test
    void differenceIsSaidOnThePaper() {
        assertTrue(sheet(60).lines().get(0).balanced());
        assertFalse(sheet(61).lines().get(0).balanced());
        assertContains(text(DOCUMENT.pdf(sheet(61), Language.VI)), "KHÔNG KHỚP");
    }

    @Test
    void englishPaperIsCompleteToo() {
        var text = text(DOCUMENT.pdf(sheet(60), Language.EN));

        assertContains(text, "RECONCILIATION OF PROCESSED GOODS");
        assertContains(text, "with Kansai Repair K.K. (Japan)");
        assertContains(text, "BALANCED");
        assertContains(text, "the layout is this program's proposal");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void workbookHoldsNumbersAsNumbersOnTwoSheets(Language language) throws IOException {
        var xlsx = DOCUMENT.xlsx(sheet(60), language);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertEquals(2, workbook.getSheets().count());
            var line = workbook.getFirstSheet().read().stream()
                    .map(ReconciliationDocumentTest::cells)
                    .filter(cells -> cells.contains("8517.13.00"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(line.containsAll(List.of("5.0", "100.0", "30.0", "10.0", "60.0")), line.toString());
            var device = workbook.getSheet(1).orElseThrow().read().stream()
                    .map(ReconciliationDocumentTest::cells)
                    .filter(cells -> cells.contains("SN-001"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(device.contains("301234567890"), device.toString());
        }
    }

    @Test
    void sameSheetGivesTheSameBytes() {
        assertArrayEquals(DOCUMENT.pdf(sheet(60), Language.VI), DOCUMENT.pdf(sheet(60), Language.VI));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textIsWhatIsKeptOfIt(Language language) {
        Golden.assertAsKept("reconciliation_" + language.tag(), DOCUMENT.pdf(sheet(60), language));
    }

    private static ReconciliationData sheet(int closing) {
        var from = LocalDate.of(2026, 1, 15);
        return new ReconciliationData(
                "Công ty TNHH Điện tử Sông Hồng",
                "0100109106",
                "Khu công nghiệp Thăng Long, Hà Nội",
                "GC-2026/01",
                LocalDate.of(2026, 1, 10),
                "Kansai Repair K.K.",
                "JP",
                null,
                "77/BKHCN-CNTT",
                YearCount.PERMISSION,
                2026,
                new Period(from, LocalDate.of(2027, 1, 14)),
                LocalDate.of(2026, 11, 22),
                "Nguyễn Văn A",
                "QĐ 31/2019/QĐ-TTg, Mẫu số 03",
                List.of(new ReconciledLine(
                        "77/BKHCN-CNTT",
                        1,
                        "Điện thoại đã qua sử dụng",
                        "8517.13.00",
                        "Chiếc",
                        5,
                        100,
                        30,
                        10,
                        5,
                        closing,
                        1)),
                List.of(device("TS-1", "SN-001", true, "301234567890"), device("TS-2", "SN-002", false, null)),
                ExampleCheckpoint.NOTE,
                false);
    }

    private static ReconciledDevice device(String tag, String serial, boolean gone, @Nullable String by) {
        return new ReconciledDevice(
                tag,
                serial,
                "Fairphone 4",
                "8517.13.00",
                "106874512030",
                LocalDate.of(2026, 1, 10),
                gone,
                gone ? LocalDate.of(2026, 6, 1) : null,
                by,
                gone ? "JP" : null,
                !gone);
    }

    private static List<String> cells(Row row) {
        return row.stream().filter(Objects::nonNull).map(cell -> cell.getText()).collect(Collectors.toList());
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return bare(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Line breaks within a cell depend on its width, so texts are compared without blanks. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00A0]+", "");
    }

    private static void assertContains(String text, String part) {
        assertTrue(text.contains(bare(part)), part + " is missing in " + text);
    }
}
