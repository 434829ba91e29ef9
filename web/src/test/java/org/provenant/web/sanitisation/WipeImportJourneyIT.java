package org.provenant.web.sanitisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.provenant.testbed.Program.says;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** Reports of a wiping tool are sent together, matched, completed by hand, confirmed, printed and taken back. */
@BrowserTest
class WipeImportJourneyIT {

    private final ExampleImporter importer = new ExampleImporter();

    @BeforeEach
    void fillTheRegister() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
    }

    @Test
    void reportsOfAnAfternoonAreTakenInTogether(Visitor visitor) throws IOException {
        var device = importer.device("PF-VN1-00004");
        says(importer.caller(), """
                {"drives": [{"equipmentId": %1$s, "kind": "SSD", "serialNumber": "NHAP-1"},
                 {"equipmentId": %1$s, "kind": "SSD", "serialNumber": "NHAP-2"}]}""".formatted(device)).post("/drives").then().statusCode(200);
        importer.at(visitor).open("/drive/list.xhtml");
        visitor.presses("Nhập báo cáo");
        visitor.page().locator("#reports").setInputFiles(new FilePayload[] {
            file("mot.log", nwipe("NHAP-1")), file("hai.log", nwipe("SAI-2")), file("ba.txt", "Biên bản họp")
        });
        visitor.presses("Gửi và đối chiếu");
        assertThat(visitor.fact("Khớp, xóa đạt")).hasText("1");
        assertThat(visitor.fact("Chưa khớp ổ nào")).hasText("1");
        assertThat(visitor.fact("Không đọc được")).hasText("1");
        visitor.screenshot(Path.of("wipe-import"));
        visitor.width(320);
        visitor.screenshot(Path.of("wipe-import-320"));
        visitor.width(1280);
        visitor.chooses("Kết quả khớp", "Chưa khớp ổ nào");
        visitor.presses("Lọc");
        assertThat(visitor.table("Báo cáo trong lần nhập")).containsText("hai.log");
        assertThat(visitor.table("Báo cáo trong lần nhập")).not().containsText("mot.log");
        visitor.page().locator("#report").selectOption(new SelectOption().setIndex(1));
        visitor.types("Số sê-ri hoặc mã thiết bị của ổ", "NHAP-2");
        visitor.presses("Gán báo cáo cho ổ");
        assertThat(visitor.notices()).containsText("Đã gán báo cáo cho ổ.");
        visitor.types("Cách kiểm tra", "Đọc lại mẫu 10%");
        visitor.types("Người thực hiện xóa", "Trần Văn Nam");
        visitor.types("Người kiểm tra, chứng kiến", "Lê Thị Mai");
        visitor.presses("Ghi 2 biên bản");
        assertThat(visitor.notices()).containsText("Đã ghi 2 biên bản xóa dữ liệu.");
        try (var pdf =
                Loader.loadPDF(visitor.downloads("In chứng nhận xóa dữ liệu").toFile())) {
            assertEquals(2, pdf.getNumberOfPages());
        }

        visitor.screenshot(Path.of("wipe-import-confirmed"));
        visitor.types("Lý do", "Gửi nhầm lô báo cáo");
        visitor.presses("Hoàn tác lần nhập");
        assertThat(visitor.notices()).containsText("Đã hoàn tác lần nhập báo cáo.");
        visitor.open("/drive/list.xhtml?proof=open");
        assertThat(visitor.row("NHAP-1")).hasCount(1);
    }

    /** As many as an order of 500 devices has drives; 20 that nobody knows, and 5 that failed. */
    @Test
    void sevenHundredReportsAreTakenInAtOneSitting(Visitor visitor) throws IOException {
        var device = importer.device("PF-VN1-00009");
        var drives = IntStream.range(0, 680)
                .mapToObj(i -> "{\"equipmentId\": %s, \"kind\": \"HDD\", \"serialNumber\": \"%s\"}"
                        .formatted(device, serial(i)))
                .collect(joining(","));
        says(importer.caller(), "{\"drives\": [" + drives + "]}")
                .post("/drives")
                .then()
                .statusCode(200);
        var files = IntStream.range(0, 700)
                .mapToObj(i -> file("nwipe-" + i + ".log", i < 5 ? failed(serial(i)) : nwipe(serial(i))))
                .toArray(FilePayload[]::new);
        importer.at(visitor).open("/drive/imports.xhtml");
        visitor.page().locator("#reports").setInputFiles(files);
        assertThat(visitor.page().locator(".drop-name")).containsText("700 tệp");
        visitor.screenshot(Path.of("wipe-imports"));
        long start = System.nanoTime();
        visitor.presses("Gửi và đối chiếu");
        assertThat(visitor.fact("Khớp, xóa đạt")).hasText("675");
        assertThat(visitor.fact("Khớp, xóa không đạt")).hasText("5");
        assertThat(visitor.fact("Chưa khớp ổ nào")).hasText("20");
        long matched = System.nanoTime();
        visitor.types("Cách kiểm tra", "Đọc lại mẫu 10%");
        visitor.types("Người thực hiện xóa", "Trần Văn Nam");
        visitor.types("Người kiểm tra, chứng kiến", "Lê Thị Mai");
        visitor.presses("Ghi 680 biên bản");
        assertThat(visitor.notices()).containsText("Đã ghi 680 biên bản xóa dữ liệu.");
        long recorded = System.nanoTime();
        try (var pdf =
                Loader.loadPDF(visitor.downloads("In chứng nhận xóa dữ liệu").toFile())) {
            assertEquals(675, pdf.getNumberOfPages());
        }
        System.out.printf(
                "WipeImportJourneyIT: 700 reports in the browser: sent and matched %d ms, recorded %d ms,"
                        + " certificates printed %d ms%n",
                (matched - start) / 1_000_000,
                (recorded - matched) / 1_000_000,
                (System.nanoTime() - recorded) / 1_000_000);
        visitor.open("/drive/list.xhtml?proof=open&q=LOT7");
        assertThat(visitor.content()).containsText("5 ổ lưu trữ");
    }

    private static String serial(int number) {
        return "LOT7-%04d".formatted(number);
    }

    private static String failed(String serial) {
        return nwipe(serial).replace("| Erased |", "|-FAILED-|");
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(UTF_8));
    }

    private static String nwipe(String serial) {
        return """
                [2026/06/15 08:00:01]    info: nwipe 0.36
                !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number
                       sdb | Erased |  120MB/s | 01:22:01 | WDC WD5000LPLX-08/%s
                [2026/06/15 10:30:00] Total Throughput  120MB/s, PRNG Stream, 1R+B+VL
                """.formatted(serial);
    }
}
