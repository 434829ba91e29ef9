package org.provenant.reports.disposal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.reports.engine.ArchivalCheck;
import org.provenant.reports.engine.Golden;

/** The papers of a disposal as people get them. */
class DisposalDocumentTest {

    private static final int DEVICES = 40;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LIQUIDATION")
    void eachPaperNamesTheCompanyTheOrderAndEveryDevice(DisposalPaperKind kind) throws IOException {
        var pdf = new DisposalDocument().pdf(kind, order());

        Files.write(Path.of("target", "disposal-" + kind + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var read = bare(new PDFTextStripper().getText(document));
            assertTrue(document.getNumberOfPages() >= 2);
            assertTrue(read.contains(bare(DisposalDocument.title(kind))), read);
            assertTrue(read.contains(bare("Số: XL-2026-0001")), read);
            assertTrue(read.contains(bare("Công ty TNHH Điện tử Sông Hồng")), read);
            assertTrue(read.contains(bare("Tổng cộng: 40 thiết bị; khối lượng: 100 kg.")), read);
            assertFalse(read.contains("{"), read);
            order().devices().forEach(device -> assertTrue(read.contains(bare(device.tag())), device.tag()));
        }
        ArchivalCheck.assertAccessible(pdf);
        assertArrayEquals(pdf, new DisposalDocument().pdf(kind, order()));
    }

    @Test
    void aPaperOfADisposalThatWasOpenedAgainSaysWhichItReplacesAndWhy() throws IOException {
        var pdf = new DisposalDocument().pdf(DisposalPaperKind.MINUTES, order(2, "Ghi nhầm số tờ khai"));
        Files.write(Path.of("target", "disposal-MINUTES-2.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var read = bare(new PDFTextStripper().getText(document));
            assertTrue(read.contains(bare("Số: XL-2026-0001 (bản 2)")), read);
            assertTrue(read.contains(bare("Bản này thay bản 1")), read);
            assertTrue(read.contains(bare("Lý do: Ghi nhầm số tờ khai")), read);
        }
    }

    @Test
    void decisionBearsThePlaceAndTheDayOfItsApproval() throws IOException {
        assertTrue(text(DisposalPaperKind.DECISION, LocalDate.of(2026, 1, 9))
                .contains(bare("…………, ngày 09 tháng 01 năm 2026")));
        var draft = text(DisposalPaperKind.DECISION, null);
        assertTrue(draft.contains(bare("…………, ngày …… tháng …… năm ……")), draft);
        assertTrue(draft.contains(bare("(DỰ THẢO)")), draft);
        assertTrue(text(DisposalPaperKind.CONSENT_REQUEST, LocalDate.of(2026, 1, 9))
                .contains(bare("…………, ngày …… tháng …… năm ……")));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LIQUIDATION")
    void textIsWhatIsKeptOfIt(DisposalPaperKind kind) {
        Golden.assertAsKept("disposal-" + kind, new DisposalDocument().pdf(kind, order()));
    }

    private static String text(DisposalPaperKind kind, @Nullable LocalDate approvedOn) throws IOException {
        try (var document = Loader.loadPDF(new DisposalDocument().pdf(kind, order(1, null, approvedOn)))) {
            return bare(new PDFTextStripper().getText(document));
        }
    }

    private static DisposalData order() {
        return order(1, null);
    }

    private static DisposalData order(int edition, @Nullable String corrected) {
        return order(edition, corrected, LocalDate.of(2026, 1, 9));
    }

    private static DisposalData order(int edition, @Nullable String corrected, @Nullable LocalDate approvedOn) {
        return new DisposalData(
                "Công ty TNHH Điện tử Sông Hồng",
                "0100109106",
                "Khu công nghiệp Thăng Long, Hà Nội",
                "XL-2026-0001",
                edition,
                corrected,
                LocalDate.of(2026, 6, 15),
                "Tiêu hủy",
                List.of("TT 121/2025/TT-BTC", "TT 02/2022/TT-BTNMT"),
                "Hết thời gian sử dụng",
                "Bộ Khoa học và Công nghệ",
                "Công ty Môi trường Xanh, Hà Nội, giấy phép 12/GPMT",
                LocalDate.of(2026, 6, 20),
                "29C-123.45",
                "77/TB ngày 10/06/2026",
                null,
                approvedOn,
                null,
                List.of("Trần Minh Đức", "Nguyễn Thu Hà"),
                IntStream.rangeClosed(1, DEVICES)
                        .mapToObj(i -> new DisposalData.Device(
                                "TB-%07d".formatted(i),
                                "PF-VN1-%05d".formatted(i),
                                "Lenovo ThinkPad T14",
                                "8471.30.20",
                                "108625440120; 12/BKHCN-CNTT dòng 1",
                                "16 01 13",
                                new BigDecimal("2.500"),
                                true,
                                "Trong danh sách"))
                        .toList(),
                false);
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s", "");
    }
}
