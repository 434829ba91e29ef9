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
import org.junit.jupiter.api.Test;
import org.provenant.reports.engine.ArchivalCheck;
import org.provenant.reports.engine.Golden;

/** Minutes of liquidation as accountants get them. */
class LiquidationDocumentTest {

    private static final int ASSETS = 40;

    @Test
    void everyAssetStandsThereWithItsWorthAndSoDoTheSums() throws IOException {
        var pdf = new LiquidationDocument().pdf(data());

        Files.write(Path.of("target", "liquidation.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var read = bare(new PDFTextStripper().getText(document));
            assertTrue(document.getNumberOfPages() >= 2);
            for (var words : List.of(
                    "BIÊN BẢN THANH LÝ TÀI SẢN CỐ ĐỊNH",
                    "Căn cứ quyết định số XL-2026-0001",
                    "giá trị tính đến ngày 20/06/2026",
                    "Hoa Kỳ, 2021",
                    "15/02/2025",
                    "45.000.000",
                    "Tổng cộng 40 tài sản: nguyên giá 1.755.000.000 đồng; hao mòn lũy kế 585.000.000 đồng; "
                            + "giá trị còn lại 1.170.000.000 đồng.",
                    "Chưa khai giá trị của 1 tài sản",
                    "TRƯỞNG BAN THANH LÝ")) {
                assertTrue(read.contains(bare(words)), words + " in " + read);
            }
            assertFalse(read.contains("{"), read);
            data().assets().forEach(asset -> assertTrue(read.contains(bare(asset.tag())), asset.tag()));
        }
        ArchivalCheck.assertAccessible(pdf);
        assertArrayEquals(pdf, new LiquidationDocument().pdf(data()));
    }

    /** Forty of them; of the last one nobody has put down what it cost. */
    @Test
    void textIsWhatIsKeptOfIt() {
        Golden.assertAsKept("liquidation", new LiquidationDocument().pdf(data()));
    }

    private static LiquidationData data() {
        return new LiquidationData(
                "Công ty TNHH Điện tử Sông Hồng",
                "0100109106",
                "Khu công nghiệp Thăng Long, Hà Nội",
                "XL-2026-0001",
                "Thanh lý, bán nội địa sau khi thay đổi mục đích sử dụng",
                "Hết thời gian sử dụng",
                LocalDate.of(2026, 6, 22),
                LocalDate.of(2026, 6, 20),
                IntStream.rangeClosed(1, ASSETS)
                        .mapToObj(i -> new LiquidationData.Asset(
                                "TB-%07d".formatted(i),
                                "PF-VN1-%05d".formatted(i),
                                "Dell PowerEdge R740",
                                "US",
                                2021,
                                i == ASSETS
                                        ? null
                                        : new LiquidationData.Worth(
                                                LocalDate.of(2025, 2, 15),
                                                new BigDecimal("45000000"),
                                                new BigDecimal("15000000"))))
                        .toList(),
                false);
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s", "");
    }
}
