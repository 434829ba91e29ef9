package org.provenant.reports.sanitisation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.provenant.domain.sanitisation.DriveKind;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeMethod;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.reports.engine.ArchivalCheck;
import org.provenant.reports.engine.Golden;

class WipeCertificateDocumentTest {

    @Test
    void everyDriveHasItsPageWithAllThatIsKnown() throws IOException {
        var both = List.of(certificate("CNX-1", "S65NNE0R512345"), certificate("CNX-2", "S65NNE0R599999"));

        var pdf = new WipeCertificateDocument().pdf(both);

        Files.write(Path.of("target", "wipe-certificate.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(2, document.getNumberOfPages());
            var read = bare(new PDFTextStripper().getText(document));
            for (var expected : List.of(
                    "CHỨNG NHẬN XÓA DỮ LIỆU",
                    "Số: CNX-2",
                    "S65NNE0R512345",
                    "S65NNE0R599999",
                    "TB-000001",
                    "NIST SP 800-88 Rev. 2",
                    "Xóa sâu (Purge)",
                    "nwipe, 0.36",
                    "Đọc lại toàn bộ ổ",
                    "Trần Văn Nam",
                    "Lê Thị Mai",
                    "Nơi chuyển đến sau khi xóa",
                    "NGƯỜI KIỂM TRA, CHỨNG KIẾN")) {
                assertTrue(read.contains(bare(expected)), () -> expected + " in " + read);
            }
        }
        ArchivalCheck.assertAccessible(pdf);
        assertArrayEquals(pdf, new WipeCertificateDocument().pdf(both));
    }

    @Test
    void textIsWhatIsKeptOfIt() {
        Golden.assertAsKept(
                "wipe-certificate", new WipeCertificateDocument().pdf(List.of(certificate("CNX-1", "S65NNE0R512345"))));
    }

    private static WipeCertificateData certificate(String number, String serial) {
        return new WipeCertificateData(
                "Công ty TNHH Điện tử Sông Hồng",
                "0100109106",
                "Khu công nghiệp Thăng Long, Hà Nội",
                number,
                new WipeCertificateData.Medium(
                        "TB-000001",
                        "Lenovo ThinkPad T14",
                        "PF-VN1-00001",
                        DriveKind.SSD,
                        "Samsung",
                        "PM991a",
                        serial,
                        new BigDecimal("512")),
                new WipeCertificateData.Wipe(
                        LocalDate.of(2026, 6, 15),
                        "NIST SP 800-88 Rev. 2",
                        WipeLevel.PURGE,
                        WipeMethod.FIRMWARE_ERASE,
                        "NVMe Format",
                        "nwipe",
                        "0.36",
                        "Đọc lại toàn bộ ổ",
                        "Trần Văn Nam",
                        "Lê Thị Mai",
                        Instant.parse("2026-06-15T01:00:00Z"),
                        Instant.parse("2026-06-15T02:30:00Z"),
                        WipeResult.GOOD,
                        "NW-17",
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                true);
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", "");
    }
}
