package org.provenant.reports.management;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.domain.shared.Language;
import org.provenant.reports.engine.ArchivalCheck;
import org.provenant.reports.engine.ExampleCheckpoint;
import org.provenant.reports.engine.Golden;
import org.provenant.reports.engine.PrintedCode;

class ManagementDocumentTest {

    private static final ManagementDocument DOCUMENT = new ManagementDocument();

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 16})
    void anyNumberOfColumnsFitsTheWidthOfThePage(int columns) {
        var pdf = pdf(example(columns, 3), Language.VI);

        var text = text(pdf);
        for (int i = 0; i < columns; i++) {
            assertContains(text, "Cột " + i);
        }
        ArchivalCheck.assertAccessible(pdf);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void rowsAreReadBackWithSumsAndHead(Language language) {
        var text = text(pdf(example(4, 2), language));

        assertContains(text, "CÔNG TY TNHH ĐIỆN TỬ SÔNG HỒNG");
        assertContains(text, language == Language.VI ? "Mã số thuế: 0100109106" : "Tax code: 0100109106");
        assertContains(text, "THIẾT BỊ ĐÃ RỜI KHỎI DOANH NGHIỆP");
        assertContains(text, language == Language.VI ? "Kính gửi: Ban lãnh đạo" : "To: Ban lãnh đạo");
        assertContains(text, "Từ 01/01/2026 đến 31/03/2026");
        assertContains(text, language == Language.VI ? "Máy 1 1.200 05/02/2026" : "Máy 1 1,200 05/02/2026");
        assertContains(text, language == Language.VI ? "2.401" : "2,401");
        assertContains(text, language == Language.VI ? "2 dòng." : "2 rows.");
        assertContains(text, "1/1");
    }

    @Test
    void headingsStandOnEveryPage() throws IOException {
        try (var document = Loader.loadPDF(pdf(example(4, 120), Language.VI))) {
            assertTrue(document.getNumberOfPages() > 2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertContains(
                        composed(stripper.getText(document)), page < document.getNumberOfPages() ? "Cột 3" : "dòng.");
            }
        }
    }

    @Test
    void nothingToTellIsSaid() {
        var text = text(pdf(example(3, 0), Language.EN));

        assertContains(text, "No rows.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void codeOnThePaperHoldsTheSignedCheckpoint(Language language) {
        assertEquals(Optional.of(ExampleCheckpoint.NOTE), PrintedCode.on(pdf(example(4, 2), language)));
    }

    @Test
    void sameFiguresGiveTheSameBytes() {
        assertArrayEquals(pdf(example(4, 2), Language.VI), pdf(example(4, 2), Language.VI));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textIsWhatIsKeptOfIt(Language language) {
        Golden.assertAsKept("management_" + language.tag(), pdf(example(4, 3), language));
    }

    private static ManagementPaperData example(int columns, int rows) {
        return new ManagementPaperData(
                "Công ty TNHH Điện tử Sông Hồng",
                "0100109106",
                "Thiết bị đã rời khỏi doanh nghiệp",
                "Ban lãnh đạo",
                "Từ 01/01/2026 đến 31/03/2026",
                "Nguyễn Văn A",
                LocalDate.of(2026, 4, 2),
                IntStream.range(0, columns)
                        .mapToObj(i -> new PaperColumn("Cột " + i, content(i), 5 + i % 3))
                        .toList(),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> values(columns, row))
                        .toList(),
                rows == 0
                        ? List.of()
                        : Arrays.asList(IntStream.range(0, columns)
                                .mapToObj(
                                        i -> content(i) == PaperColumn.Content.NUMBER ? BigDecimal.valueOf(2401) : null)
                                .toArray()),
                ExampleCheckpoint.NOTE,
                true);
    }

    private static PaperColumn.Content content(int column) {
        return switch (column % 4) {
            case 1 -> PaperColumn.Content.NUMBER;
            case 2 -> PaperColumn.Content.DAY;
            default -> PaperColumn.Content.TEXT;
        };
    }

    private static List<@Nullable Object> values(int columns, int row) {
        return Arrays.asList(IntStream.range(0, columns)
                .mapToObj(i -> switch (content(i)) {
                    case NUMBER -> BigDecimal.valueOf(1199 + row);
                    case DAY -> LocalDate.of(2026, 2, 4).plusDays(row);
                    case TEXT -> i % 4 == 3 ? null : "Máy " + row;
                })
                .toArray());
    }

    private static byte[] pdf(ManagementPaperData data, Language language) {
        var bytes = new ByteArrayOutputStream();
        DOCUMENT.pdf(data, language, bytes);
        return bytes.toByteArray();
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return composed(stripper.getText(document));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ");
    }

    private static void assertContains(String text, String part) {
        assertTrue(text.contains(part), () -> part + " is missing in: " + text);
    }
}
