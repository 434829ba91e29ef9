package org.provenant.reports.dossier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.domain.licensing.ContentField;
import org.provenant.domain.licensing.ContentPaper;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.licensing.GoodsCondition;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;
import org.provenant.reports.engine.ArchivalCheck;
import org.provenant.reports.engine.Golden;

class DossierPaperTest {

    private static final DossierPaperDocument DOCUMENT = new DossierPaperDocument();
    private static final String CASE = "Gia công, sửa chữa cho thương nhân nước ngoài để tiêu thụ ở nước ngoài";
    private static final Path DRAWN = Path.of("target", "papers");

    @ParameterizedTest
    @EnumSource(ContentPaper.class)
    void everyPaperIsReadBackInVietnamese(ContentPaper paper) throws IOException {
        var data = example(paper);

        var pdf = DOCUMENT.pdf(data, Language.VI);

        Files.createDirectories(DRAWN);
        Files.write(DRAWN.resolve(paper + ".pdf"), pdf);
        var text = text(pdf);
        assertContains(text, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc");
        assertContains(text, "Hà Nội, ngày 09 tháng 02 năm 2026");
        assertContains(text, "Tên doanh nghiệp: Công ty TNHH Điện tử Sông Hồng. Mã số thuế: 0100109106.");
        assertContains(text, "NGƯỜI ĐẠI DIỆN THEO PHÁP LUẬT");
        assertContains(text, "TỔNG GIÁM ĐỐC");
        assertContains(text, "Trần Minh Đức");
        assertContains(text, "Trường hợp đề nghị: " + CASE + ".");
        assertFalse(text.contains(bare("sử dụng nội bộ")));
        assertEquals(paper == ContentPaper.REQUEST, text.contains(bare("Kính gửi")));
        assertEquals(paper == ContentPaper.REQUEST, text.contains(bare("Như trên")));
        assertFalse(text.contains(bare(data.subject())));
        for (var section : data.sections()) {
            assertContains(text, Terms.in(Language.VI).word(section.field()));
            assertContains(text, section.words() == null ? "……" : section.words());
        }
        assertEquals(paper.hasGoods(), text.contains(bare("8471.30.20")));
        assertEquals(paper.hasGoods(), text.contains(bare("Tổng cộng: 1.200 chiếc; 50 bộ")));
    }

    @Test
    void endOfUseListsHowAndWhenEachKindOfGoodsIsHandled() throws IOException {
        var text = text(DOCUMENT.pdf(example(ContentPaper.END_OF_USE), Language.VI));

        assertContains(text, "Hình thức xử lý, thời điểm dự kiến");
        assertContains(text, "Tái xuất 31/12/2029");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 40})
    void signatureStaysOnOnePageWithWhatItConfirms(int lines) throws IOException {
        var goods = Collections.nCopies(lines, goods("Máy chủ đã qua sử dụng", "8471.50.10", null, "bộ", 1));

        var pdf = DOCUMENT.pdf(example(ContentPaper.TRANSFER, goods), Language.VI);

        try (var document = Loader.loadPDF(pdf)) {
            var last = new PDFTextStripper();
            last.setStartPage(document.getNumberOfPages());
            var text = bare(last.getText(document));
            assertContains(text, "Doanh nghiệp chịu trách nhiệm trước pháp luật");
            assertContains(text, "Nơi nhận:");
            assertContains(text, "TỔNG GIÁM ĐỐC");
            assertContains(text, "Trần Minh Đức");
        }
    }

    @Test
    void documentForAWordProcessorHoldsTheSameWords() throws IOException {
        var data = example(ContentPaper.USE_PLAN);

        var docx = DOCUMENT.docx(data, Language.VI);

        Files.createDirectories(DRAWN);
        Files.write(DRAWN.resolve("USE_PLAN.docx"), docx);
        var text = bare(wordsOf(docx));
        assertContains(text, "THUYẾT MINH PHƯƠNG ÁN SỬ DỤNG");
        for (var section : data.sections()) {
            assertContains(text, section.words() == null ? "……" : section.words());
        }
        assertContains(text, "Máy tính xách tay đã qua sử dụng");
        assertFalse(text.contains(bare("Trang 1")));
        assertTrue(xmlOf(docx).contains("w:bottom=\"800\""), "margin below of 40 points");
    }

    @Test
    void goodsOfADocumentStayOneTable() throws IOException {
        var goods = Collections.nCopies(40, goods("Máy chủ đã qua sử dụng", "8471.50.10", null, "bộ", 1));

        var text = bare(wordsOf(DOCUMENT.docx(example(ContentPaper.USE_PLAN, goods), Language.VI)));

        assertEquals(text.indexOf("STT"), text.lastIndexOf("STT"));
    }

    @Test
    void samePaperGivesTheSameBytes() {
        var data = example(ContentPaper.REQUEST);

        ArchivalCheck.assertAccessible(DOCUMENT.pdf(data, Language.VI));
        assertArrayEquals(DOCUMENT.pdf(data, Language.VI), DOCUMENT.pdf(data, Language.VI));
        assertArrayEquals(DOCUMENT.docx(data, Language.VI), DOCUMENT.docx(data, Language.VI));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPaperHasItsTitleAndIntroduction(Language language) {
        var keys = new TreeSet<>(ResourceBundle.getBundle("org.provenant.reports.dossier.dossier", language.locale())
                .keySet());

        for (var paper : ContentPaper.values()) {
            assertTrue(keys.contains("title." + paper) && keys.contains("intro." + paper), paper.name());
        }
    }

    @ParameterizedTest
    @EnumSource(ContentPaper.class)
    void textIsWhatIsKeptOfIt(ContentPaper paper) {
        for (var language : Language.values()) {
            Golden.assertAsKept("dossier-" + paper + "_" + language.tag(), DOCUMENT.pdf(example(paper), language));
        }
    }

    private static DossierPaperData example(ContentPaper paper) {
        return example(
                paper,
                List.of(
                        goods("Máy tính xách tay đã qua sử dụng", "8471.30.20", "ThinkPad T14 Gen 2", "chiếc", 1_200),
                        goods("Máy chủ đã qua sử dụng", "8471.50.10", null, "bộ", 50)));
    }

    private static DossierPaperData example(ContentPaper paper, List<DossierPaperData.Goods> goods) {
        return new DossierPaperData(
                paper,
                CASE,
                "Di chuyển dây chuyền lắp ráp số 2 từ Nhật Bản",
                new DossierPaperData.Applicant(
                        "Công ty TNHH Điện tử Sông Hồng",
                        "0100109106",
                        "Lô B2, Khu công nghiệp Thăng Long, Hà Nội",
                        "Trần Minh Đức",
                        "Tổng Giám đốc"),
                "12/2026/CV-SH",
                "Bộ Khoa học và Công nghệ",
                "Hà Nội",
                LocalDate.of(2026, 2, 9),
                paper.fields().stream()
                        .map(field -> new DossierPaperData.Section(field, words(field)))
                        .toList(),
                goods,
                false);
    }

    private static String words(ContentField field) {
        return switch (field.kind()) {
            case TEXT -> "Phòng Công nghệ thông tin và Quản lý thiết bị";
            case LONG_TEXT ->
                "Thiết bị được tháo dỡ, đóng gói, vận chuyển và lắp đặt lại nguyên trạng tại nhà máy ở Hà Nội.\n"
                        + "Mỗi thiết bị được gắn mã tài sản, ghi sổ theo số sê-ri và kiểm kê sáu tháng một lần.";
            case DATE -> "31/12/2026";
            case NUMBER -> "3,5";
            case ROUTE -> "Tái xuất";
        };
    }

    private static DossierPaperData.Goods goods(
            String goods, String hs, @Nullable String model, String unit, int quantity) {
        return new DossierPaperData.Goods(
                goods,
                hs,
                model,
                GoodsCondition.USED,
                2022,
                "JP",
                unit,
                quantity,
                new BigDecimal("410.5"),
                "USD",
                "Điều khiển dây chuyền lắp ráp",
                "Nhà máy Hà Nội › Dây chuyền 2",
                EndRoute.RE_EXPORT,
                LocalDate.of(2029, 12, 31));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return bare(stripper.getText(document));
        }
    }

    private static String wordsOf(byte[] docx) throws IOException {
        return xmlOf(docx).replaceAll("<[^>]*>", "");
    }

    private static String xmlOf(byte[] docx) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no document");
    }

    private static void assertContains(String text, String part) {
        assertTrue(text.contains(bare(part)), part);
    }

    /** Line breaks depend on the width, so texts are compared without blanks. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00A0]+", "");
    }
}
