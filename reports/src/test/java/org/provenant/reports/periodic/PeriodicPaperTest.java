package org.provenant.reports.periodic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.domain.shared.Language;
import org.provenant.reports.engine.ArchivalCheck;
import org.provenant.reports.engine.ExampleCheckpoint;
import org.provenant.reports.engine.Golden;
import org.provenant.reports.engine.PrintedCode;

class PeriodicPaperTest {

    private static final PeriodicReportDocument DOCUMENT = new PeriodicReportDocument();
    private static final PeriodicReportData REPORT = ExamplePeriodicReport.withDevices(60);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLabelIsReadBack(Language language) {
        var text = ReadBack.text(DOCUMENT.pdf(REPORT, language));

        var labels = ResourceBundle.getBundle("org.provenant.reports.periodic.periodic", language.locale());
        PeriodicWords.keysOfTemplates("summary.jrxml", "devices.jrxml").stream()
                .filter(key -> !key.startsWith("no"))
                .forEach(key -> assertContains(text, labels.getString(key)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyValueIsReadBack(Language language) {
        var text = ReadBack.text(DOCUMENT.pdf(REPORT, language));

        assertContains(text, REPORT.company().name().toUpperCase(Locale.ROOT));
        assertContains(text, REPORT.addressee().in(language));
        Stream.of(
                        REPORT.number().text(),
                        REPORT.company().name(),
                        REPORT.company().taxCode(),
                        REPORT.company().address(),
                        Objects.requireNonNull(REPORT.company().representative()),
                        Objects.requireNonNull(REPORT.signing().preparedBy()))
                .forEach(value -> assertContains(text, value));
        REPORT.bases().forEach(basis -> assertContains(text, basis.instrument().in(language)));
        REPORT.lines().forEach(line -> assertLine(text, line));
        REPORT.lines().stream()
                .flatMap(line -> line.devices().stream())
                .forEach(device -> assertDevice(text, device, language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void paperKeepsTheStandardOfArchivesAndOfScreenReaders(Language language) {
        ArchivalCheck.assertAccessible(DOCUMENT.pdf(REPORT, language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void codeOnThePaperHoldsTheSignedCheckpoint(Language language) {
        var pdf = DOCUMENT.pdf(REPORT, language);

        assertEquals(Optional.of(ExampleCheckpoint.NOTE), PrintedCode.on(pdf));
        assertContains(ReadBack.text(pdf), language == Language.VI ? "123.456 mục" : "123,456 entries");
    }

    @Test
    void screenReadersHearTheTitleTheSectionsAndEveryCellUnderItsHeading() {
        var tags = ArchivalCheck.tags(DOCUMENT.pdf(REPORT, Language.VI));

        assertEquals("Document", tags.get(0));
        assertEquals(1, Collections.frequency(tags, "H1"));
        assertTrue(Collections.frequency(tags, "H2") >= 2);
        assertEquals(1, Collections.frequency(tags, "Figure"));
        assertTrue(Collections.frequency(tags, "TH") > 0);
        assertTrue(Collections.frequency(tags, "TR") > 60);
        assertTrue(tags.indexOf("H1") < tags.indexOf("Table"));
    }

    @Test
    void draftIsArchivableToo() {
        ArchivalCheck.assertAccessible(DOCUMENT.draft(REPORT, Language.VI));
    }

    @Test
    void longPapersGoWithoutTagsAndStayArchivable() {
        var pdf = DOCUMENT.pdf(ExamplePeriodicReport.withDevices(4_500), Language.VI);

        ArchivalCheck.assertArchivable(pdf);
        assertEquals(List.of(), ArchivalCheck.tags(pdf));
    }

    @Test
    void withoutACheckpointThereIsNoCode() {
        var pdf = DOCUMENT.pdf(ExamplePeriodicReport.unsigned(ExamplePeriodicReport.withDevices(1)), Language.VI);

        assertEquals(Optional.empty(), PrintedCode.on(pdf));
    }

    @Test
    void officeOfWhoSignsStandsAboveTheSignature() {
        var text = ReadBack.text(DOCUMENT.pdf(REPORT, Language.VI));

        assertContains(text, "NGƯỜI ĐẠI DIỆN THEO PHÁP LUẬT TỔNG GIÁM ĐỐC (Ký, ghi rõ họ tên, đóng dấu)");
        assertContains(text, "Người đại diện theo pháp luật: Nguyễn Văn A, chức vụ: Tổng Giám đốc.");
    }

    @Test
    void datesNumbersAndCountriesAreWrittenAsTheLanguageDoes() {
        var vietnamese = ReadBack.text(DOCUMENT.pdf(REPORT, Language.VI));
        var english = ReadBack.text(DOCUMENT.pdf(REPORT, Language.EN));

        assertContains(vietnamese, "Bắc Ninh, ngày 08 tháng 10 năm 2026");
        assertContains(vietnamese, "Kỳ báo cáo: Quý III năm 2026 (từ ngày 01/07/2026 đến ngày 30/09/2026)");
        assertContains(vietnamese, "1.234,5 USD");
        assertContains(vietnamese, "7.150.000 VND");
        assertContains(vietnamese, "Nhật Bản");
        assertContains(english, "1,234.5 USD");
        assertContains(english, "Japan");
    }

    @Test
    void balanceIsShownWithItsNumbers() {
        var total = REPORT.total();

        assertContains(
                ReadBack.text(DOCUMENT.pdf(REPORT, Language.VI)),
                "(12) = (8) + (9) − (10): tồn đầu kỳ %d + nhập trong kỳ %d − đã xử lý trong kỳ %d = tồn cuối kỳ %d."
                        .formatted(total.opening(), total.cameIn(), total.out(), total.closing()));
    }

    @Test
    void faceIsEmbeddedAndHasEveryLetter() throws IOException {
        var pdf = DOCUMENT.pdf(REPORT, Language.VI);

        try (var document = ReadBack.open(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().contains("LiberationSerif"), font.getName());
                }
            }
        }
        assertEquals(0, ReadBack.missingGlyphs(pdf));
    }

    @Test
    void everyPageHasItsNumberTheReportsNumberAndTheDigest() {
        var pages = ReadBack.pages(DOCUMENT.pdf(REPORT, Language.VI));

        var digest = FrozenReport.digest(REPORT).hex().substring(0, 16);
        assertTrue(pages.size() > 3);
        for (int i = 0; i < pages.size(); i++) {
            assertContains(pages.get(i), "Trang " + (i + 1) + "/" + pages.size());
            assertContains(
                    pages.get(i), "Báo cáo số 012/2026/BC · bản 1 · mã băm số liệu (SHA-256, phần đầu): " + digest);
        }
    }

    @Test
    void headingsOfTheAppendixStandOnEachOfItsPages() {
        var pages = ReadBack.pages(DOCUMENT.pdf(ExamplePeriodicReport.withDevices(300), Language.VI));

        var appendix =
                pages.stream().dropWhile(page -> !page.contains("PHỤLỤC")).toList();
        assertTrue(appendix.size() > 10);
        appendix.forEach(page -> assertContains(page, "Mã tài sản, số serial"));
        appendix.forEach(page -> assertContains(page, "Dòng"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void checksAndSignaturesStandTogetherBelowTheTableAndNotWithinIt(int lines) {
        var pages = ReadBack.pages(DOCUMENT.pdf(ExamplePeriodicReport.withLines(lines), Language.VI));

        var signed = pages.stream()
                .filter(page -> page.contains("NGƯỜILẬPBIỂU"))
                .findFirst()
                .orElseThrow();
        assertContains(signed, "II. KIỂM TRA SỐ LIỆU");
        assertEquals(
                signed.contains("Tổngcộng"), signed.contains("SLđượcphép"), "columns have a heading only above rows");
    }

    @Test
    void reportOfNothingIsAFullPaperThatSaysSo() {
        var text = ReadBack.text(DOCUMENT.pdf(ExamplePeriodicReport.withoutLines(), Language.VI));

        assertContains(text, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assertContains(text, "Không có dòng hàng nào phát sinh trong kỳ báo cáo.");
        assertContains(text, "Không có thiết bị nào trong kỳ báo cáo.");
        assertContains(text, "tồn đầu kỳ 0 + nhập trong kỳ 0 − đã xử lý trong kỳ 0 = tồn cuối kỳ 0");
        assertContains(text, "NGƯỜI ĐẠI DIỆN THEO PHÁP LUẬT");
    }

    @Test
    void proposedFormAndDemonstrationDataAreSaidToBeSo() {
        var proposed = ReadBack.pages(DOCUMENT.pdf(REPORT, Language.VI));
        var confirmed = ReadBack.text(DOCUMENT.pdf(ExamplePeriodicReport.onConfirmedForm(REPORT), Language.VI));

        proposed.forEach(page -> assertContains(page, "DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ BÁO CÁO"));
        assertContains(
                String.join("", proposed),
                "Mẫu biểu RP-SP (phiên bản 1) do phần mềm đề xuất, chưa được xác nhận là mẫu của cơ quan có thẩm quyền.");
        assertContains(confirmed, "đã được Phòng Tuân thủ xác nhận ngày 01/09/2026");
        assertContains(confirmed, "(Bản điều chỉnh, bản thứ 2, thay thế các bản trước)");
        assertFalse(confirmed.contains("MINHHỌA"));
    }

    @Test
    void failedCheckAndUncertainInstrumentAreNotHidden() {
        var text = ReadBack.text(DOCUMENT.pdf(REPORT, Language.VI));

        assertContains(text, "Mọi thiết bị đã xử lý đều có chứng từ xử lý: KHÔNG ĐẠT 1 trên 3 mục đã kiểm tra.");
        assertContains(
                text,
                "26/2025/TT-BKHCN ngày 31/10/2025 của Bộ trưởng Bộ Khoa học và Công nghệ"
                        + " (hiệu lực chưa được xác minh)");
    }

    @Test
    void whatIsUnknownStaysEmpty() {
        var text = ReadBack.text(DOCUMENT.pdf(REPORT, Language.VI));

        assertFalse(text.contains("null"));
        assertContains(text, "không có số serial");
        assertContains(text, "chưa có chứng từ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "<b>đậm</b> &amp; ${x} $P{demo}", "{0} '{1}'", "C:\\tệp\\tên"})
    void textOfAUserIsDrawnAsItIs(String text) {
        var report = ExamplePeriodicReport.saying(text, 6);

        var read = ReadBack.text(DOCUMENT.pdf(report, Language.VI));

        assertContains(read, "Địa chỉ: " + text + ".");
        assertContains(read, text + text);
    }

    @Test
    void letterThatTheFaceLacksIsSeenToBeMissing() {
        var report = ExamplePeriodicReport.saying("Máy 😀 富士通 \u202Exoay\u202C chiều", 6);

        var pdf = DOCUMENT.pdf(report, Language.VI);

        assertContains(ReadBack.text(pdf), "Máy □ □□□ xoay chiều");
        assertEquals(0, ReadBack.missingGlyphs(pdf));
    }

    @Test
    void longTextIsWrappedAndNothingIsCut() {
        var words = words(90);

        var text = ReadBack.text(DOCUMENT.pdf(ExamplePeriodicReport.saying(words, 6), Language.VI));

        assertTrue(words.length() > 255);
        assertContains(text, words);
        assertTrue(countOf(text, "chữ90;hết") >= 6 * 8 + 3 * 5, "each cell ends with the last word");
    }

    @Test
    void hugeTextRunsOverPagesAndNothingIsCut() {
        var words = words(4_200);

        var pages = ReadBack.pages(DOCUMENT.pdf(ExamplePeriodicReport.at(words), Language.VI));

        assertTrue(words.length() > 32_000);
        for (int i = 1; i <= 4_200; i++) {
            assertEquals(2, countOf(String.join("", pages), "chữ" + i + ";"), "chữ" + i);
        }
        assertTrue(pages.size() > 20);
    }

    @Test
    void sameReportGivesTheSameBytes() {
        var again = FrozenReport.read(frozen(REPORT));

        assertArrayEquals(DOCUMENT.pdf(REPORT, Language.VI), new PeriodicReportDocument().pdf(again, Language.VI));
        var other = DOCUMENT.pdf(ExamplePeriodicReport.withDevices(61), Language.VI);
        assertFalse(Arrays.equals(DOCUMENT.pdf(REPORT, Language.VI), other));
    }

    @Test
    void fileSaysWhatItIs() throws IOException {
        try (var document = ReadBack.open(DOCUMENT.pdf(REPORT, Language.VI))) {
            var facts = document.getDocumentInformation();
            assertEquals(
                    "Báo cáo: Tình hình nhập khẩu, quản lý sản phẩm công nghệ thông tin đã qua sử dụng để sử dụng nội bộ, Quý III năm 2026",
                    facts.getTitle());
            assertEquals("Công ty TNHH Điện tử Ánh Dương Việt Nam", facts.getAuthor());
            assertEquals("Số: 012/2026/BC", facts.getSubject());
            assertEquals(2026, facts.getCreationDate().get(Calendar.YEAR));
            assertEquals("vi-VN", document.getDocumentCatalog().getLanguage());
        }
    }

    /** The forms differ in their code and in what they say the report is about. */
    @ParameterizedTest
    @CsvSource({"RP-SP, sử dụng nội bộ, internal use", "RP-RS, nghiên cứu, research", "RP-PR, gia công, processing"})
    void textIsWhatIsKeptOfIt(String code, String vi, String en) {
        var report = ExamplePeriodicReport.onForm(
                ExamplePeriodicReport.withDevices(7),
                new ReportForm(code, "1", null, null, new BothLanguages(vi, en), null));
        for (var language : Language.values()) {
            Golden.assertAsKept(code + "_" + language.tag(), DOCUMENT.pdf(report, language));
        }
        Golden.assertAsKept(code + "-draft", DOCUMENT.draft(report, Language.VI));
    }

    private static void assertLine(String text, ReportLine line) {
        Stream.of(
                        line.goods(),
                        line.hsCodeShown(),
                        line.unit(),
                        line.permitNumber(),
                        line.permitCase(),
                        Objects.requireNonNull(line.purpose()),
                        Objects.requireNonNull(line.place()))
                .forEach(value -> assertContains(text, value));
    }

    private static void assertDevice(String text, ReportedDevice device, Language language) {
        var serial = device.serial();
        assertContains(text, device.assetTag() + (serial == null ? "" : serial));
        assertContains(text, "" + device.manufacturer() + device.model());
        assertContains(
                text, device.declaration().number() + "(" + device.declaration().typeCode() + ")");
        assertContains(text, device.condition().in(language));
        assertContains(text, device.stage().in(language));
        var custodian = device.custodian();
        assertContains(text, device.place() + (custodian == null ? "" : custodian));
        var exit = device.exit();
        if (exit != null && exit.evidence() != null) {
            assertContains(text, exit.evidence());
        }
    }

    private static InputStream frozen(PeriodicReportData report) {
        var bytes = new ByteArrayOutputStream();
        FrozenReport.write(report, bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static String words(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "chữ" + i + ";").collect(Collectors.joining(" ")) + " hết";
    }

    private static long countOf(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private static void assertContains(String text, String part) {
        assertTrue(text.contains(ReadBack.bare(part)), () -> part + " is not in " + text);
    }
}
