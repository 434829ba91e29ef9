package org.provenant.reports.deduction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.domain.shared.Language;
import org.provenant.reports.engine.ArchivalCheck;
import org.provenant.reports.engine.ExampleCheckpoint;
import org.provenant.reports.engine.Golden;
import org.provenant.reports.engine.PrintedCode;

class DeductionSheetDocumentTest {

    private static final DeductionSheetDocument DOCUMENT = new DeductionSheetDocument();

    @ParameterizedTest
    @EnumSource(Language.class)
    void codeOnThePaperHoldsTheSignedCheckpoint(Language language) {
        assertEquals(Optional.of(ExampleCheckpoint.NOTE), PrintedCode.on(DOCUMENT.pdf(example(1), language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void paperKeepsTheStandardOfArchivesAndOfScreenReaders(Language language) {
        ArchivalCheck.assertAccessible(DOCUMENT.pdf(example(40), language));
    }

    @Test
    void everyEntryIsReadBackWithItsRunningRest() {
        var text = text(DOCUMENT.pdf(example(1), Language.VI));

        assertContains(text, "PHIẾU THEO DÕI TRỪ LÙI");
        assertContains(text, "Giấy phép số 12/GP-BKHCN ngày 15/01/2026 do Bộ Khoa học và Công nghệ cấp");
        assertContains(
                text,
                "Trường hợp: Di chuyển phương tiện sản xuất trong cùng một tổ chức; có hiệu lực đến ngày 31/12/2026");
        assertContains(
                text, "Dòng 1: Máy tính xách tay đã qua sử dụng; mã HS 8471.30.20; số lượng được phép: 1.000 chiếc");
        assertContains(text, "1 100000000010 10/03/2026 01NV Đăng ký tờ khai 600 400");
        assertContains(text, "2 100000000011 12/03/2026 01NV Sửa đổi tờ khai -50 450");
        assertContains(text, "3 100000000020 15/03/2026 02CI Đăng ký tờ khai 450 0");
        assertContains(text, "4 100000000020 20/03/2026 02CI Hủy tờ khai -450 450");
        assertContains(text, "Còn lại: 450 chiếc");
        assertContains(text, "Dòng 2: Máy chủ đã qua sử dụng");
        assertContains(text, "Chưa có tờ khai nào");
        assertContains(text, "CÔNG CHỨC HẢI QUAN");
        assertContains(text, "ĐẠI DIỆN DOANH NGHIỆP");
        assertContains(text, "chưa đối chiếu với mẫu chính thức");
        assertContains(text, "Nguyễn Văn A");
    }

    @Test
    void englishPaperIsCompleteToo() {
        var text = text(DOCUMENT.pdf(example(1), Language.EN));

        assertContains(text, "DEDUCTION SHEET");
        assertContains(text, "Declaration cancelled -450 450");
        assertContains(text, "the layout is this program's proposal");
        assertContains(text, "(Signature, officer's stamp)");
    }

    @Test
    void headingsStandOnEveryPageOfALongLine() throws IOException {
        try (var document = Loader.loadPDF(DOCUMENT.pdf(example(40), Language.VI))) {
            assertTrue(document.getNumberOfPages() > 2);
            for (int page = 1; page < document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertContains(bare(stripper.getText(document)), "Công chức hải quan xác nhận");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void workbookHoldsNumbersAsNumbers(Language language) throws IOException {
        var xlsx = DOCUMENT.xlsx(example(1), language);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = workbook.getFirstSheet().read();
            var numbers = rows.stream()
                    .map(DeductionSheetDocumentTest::cells)
                    .filter(cells -> cells.contains("100000000011"))
                    .toList();
            assertEquals(1, numbers.size());
            assertTrue(numbers.get(0).contains("-50.0") && numbers.get(0).contains("450.0"), numbers.toString());
        }
    }

    @Test
    void sameSheetGivesTheSameBytes() {
        assertArrayEquals(DOCUMENT.pdf(example(2), Language.VI), DOCUMENT.pdf(example(2), Language.VI));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textIsWhatIsKeptOfIt(Language language) {
        Golden.assertAsKept("deduction_" + language.tag(), DOCUMENT.pdf(example(2), language));
    }

    private static List<String> cells(Row row) {
        return row.stream()
                .filter(cell -> cell != null)
                .map(cell -> cell.getText())
                .collect(Collectors.toList());
    }

    private static DeductionSheetData example(int times) {
        var entries = new ArrayList<DeductionEntry>();
        for (int i = 0; i < times; i++) {
            entries.add(new DeductionEntry(
                    "100000000010", LocalDate.of(2026, 3, 10), "01NV", DeductionKind.REGISTERED, 600, 400));
            entries.add(new DeductionEntry(
                    "100000000011", LocalDate.of(2026, 3, 12), "01NV", DeductionKind.AMENDED, -50, 450));
            entries.add(new DeductionEntry(
                    "100000000020", LocalDate.of(2026, 3, 15), "02CI", DeductionKind.REGISTERED, 450, 0));
            entries.add(new DeductionEntry(
                    "100000000020", LocalDate.of(2026, 3, 20), "02CI", DeductionKind.CANCELLED, -450, 450));
        }
        return new DeductionSheetData(
                "Công ty TNHH Điện tử Sông Hồng",
                "0100109106",
                "Khu công nghiệp Thăng Long, Hà Nội",
                "12/GP-BKHCN",
                LocalDate.of(2026, 1, 15),
                "Bộ Khoa học và Công nghệ",
                "Di chuyển phương tiện sản xuất trong cùng một tổ chức",
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2026, 4, 1),
                "Nguyễn Văn A",
                List.of(
                        new DeductionLine(1, "Máy tính xách tay đã qua sử dụng", "8471.30.20", "chiếc", 1000, entries),
                        new DeductionLine(2, "Máy chủ đã qua sử dụng", "8471.50.10", "bộ", 20, List.of())),
                ExampleCheckpoint.NOTE,
                false);
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
