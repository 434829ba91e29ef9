package org.provenant.reports.stocktake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.domain.shared.Language;
import org.provenant.reports.engine.ArchivalCheck;
import org.provenant.reports.engine.ExampleCheckpoint;
import org.provenant.reports.engine.Golden;
import org.provenant.reports.engine.PrintedCode;

class StocktakeMinutesDocumentTest {

    private static final StocktakeMinutesDocument DOCUMENT = new StocktakeMinutesDocument();

    @ParameterizedTest
    @EnumSource(Language.class)
    void codeOnThePaperHoldsTheSignedCheckpoint(Language language) {
        assertEquals(Optional.of(ExampleCheckpoint.NOTE), PrintedCode.on(pdf(3, language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void paperKeepsTheStandardOfArchivesAndOfScreenReaders(Language language) {
        ArchivalCheck.assertAccessible(pdf(60, language));
    }

    @Test
    void minutesAreReadBackInVietnamese() throws IOException {
        var text = text(pdf(3, Language.VI));

        for (var wanted : List.of(
                "BIÊN BẢN KIỂM KÊ TÀI SẢN CỐ ĐỊNH",
                "Mẫu số 05-TSCĐ",
                "Số: 01/2026/KK. Kiểm kê cuối năm",
                "Căn cứ: QĐ 45/2026",
                "Địa điểm: Nhà máy › Phòng máy chủ",
                "Ông/Bà: Nguyễn Thu Hà. Chức vụ/đại diện: Phó giám đốc. Trưởng ban",
                "Ông/Bà: Trần Văn Bình. Chức vụ/đại diện: …………. Ủy viên",
                "theo sổ 3; theo kiểm kê 3; chênh lệch 0 (thiếu 1, thừa 1)",
                "Nguyên giá (USD): theo sổ 1.231,5; theo kiểm kê 821; chênh lệch -410,5",
                "TB-1",
                "SN-1",
                "Thiếu",
                "các cột chưa được đối chiếu với bản chính thức",
                "Kết luận của ban kiểm kê: Thiếu một máy",
                "Kế toán trưởng")) {
            assertTrue(text.contains(wanted), wanted + " is not in " + text);
        }
    }

    @Test
    void englishPaperIsCompleteToo() throws IOException {
        var text = text(pdf(3, Language.EN));

        assertTrue(text.contains("MINUTES OF STOCKTAKE OF FIXED ASSETS"), text);
        assertTrue(text.contains("Remaining value"), text);
    }

    @Test
    void manyRowsRunOverPagesAndTheSameDataDrawTheSameBytes() throws IOException {
        var many = pdf(300, Language.VI);

        assertArrayEquals(many, pdf(300, Language.VI));
        try (var document = Loader.loadPDF(many)) {
            assertTrue(document.getNumberOfPages() > 5, "pages: " + document.getNumberOfPages());
        }
        assertTrue(text(many).contains("TB-300"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void workbookHoldsNumbersAsNumbers(Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        DOCUMENT.xlsx(data(3), language, out);

        var numbers = new ArrayList<BigDecimal>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (var row : workbook.getFirstSheet().read()) {
                row.forEach(cell -> {
                    if (cell != null && cell.getValue() instanceof BigDecimal number) {
                        numbers.add(number);
                    }
                });
            }
        }
        assertTrue(
                numbers.stream().anyMatch(number -> number.compareTo(new BigDecimal("410.5")) == 0),
                numbers.toString());
        assertTrue(
                numbers.stream().anyMatch(number -> number.compareTo(new BigDecimal("-410.5")) == 0),
                numbers.toString());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textIsWhatIsKeptOfIt(Language language) {
        Golden.assertAsKept("stocktake_" + language.tag(), pdf(3, language));
    }

    private static byte[] pdf(int rows, Language language) {
        var out = new ByteArrayOutputStream();
        DOCUMENT.pdf(data(rows), language, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFC)
                    .replaceAll("\\s+", " ");
        }
    }

    /** So many that are expected, of which the last is missing, and one that is not expected. */
    private static StocktakeMinutesData data(int expected) {
        var rows = new ArrayList<MinutesRow>();
        for (int i = 1; i <= expected; i++) {
            rows.add(new MinutesRow(
                    "Lenovo ThinkPad T14",
                    "TB-" + i,
                    "SN-" + i,
                    "Nhà máy › Phòng máy chủ",
                    1,
                    i == expected ? 0 : 1,
                    new BigDecimal("410.5"),
                    "USD",
                    i == expected ? "Chưa thấy; Thiếu, tiếp tục tìm" : null));
        }
        rows.add(new MinutesRow("X-9", "X-9", null, null, 0, 1, null, null, "Không có trong sổ; Thừa, sẽ ghi sổ"));
        return new StocktakeMinutesData(
                "Công ty TNHH Điện tử Sông Hồng",
                "0100109106",
                "Hà Nội",
                "01/2026/KK",
                "Kiểm kê cuối năm",
                "QĐ 45/2026",
                List.of("Địa điểm: Nhà máy › Phòng máy chủ"),
                LocalDate.of(2026, 12, 20),
                LocalDate.of(2026, 12, 28),
                List.of(new CommitteeLine("Nguyễn Thu Hà", "Phó giám đốc"), new CommitteeLine("Trần Văn Bình", null)),
                rows,
                "Thiếu một máy",
                ExampleCheckpoint.NOTE,
                false);
    }
}
