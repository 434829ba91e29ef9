package org.provenant.web.labelling;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;

/** From the register to a printed label, and from the label back to the device. */
@BrowserTest
class LabelJourneyIT {

    private static final int DPI = 300;

    private final ExampleImporter importer = new ExampleImporter();

    @BeforeEach
    void fillTheRegister() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
    }

    @Test
    void chosenDevicesGetLabelsWhoseCodesLeadBackToThem(Visitor visitor) throws Exception {
        importer.at(visitor).open("/equipment/list.xhtml?size=20&sort=SERIAL");
        picks(visitor, "PF-VN1-00001");
        picks(visitor, "PF-VN1-00002");
        visitor.presses("In nhãn");
        assertThat(visitor.content()).containsText("2 thiết bị");
        visitor.types("In từ nhãn thứ", "25");
        visitor.presses("Tải 2 nhãn (PDF)");
        assertThat(visitor.page().locator("#startMessage")).containsText("Vị trí bắt đầu phải từ 1 đến 24");
        visitor.types("In từ nhãn thứ", "4");
        visitor.types("Dòng chữ trên nhãn", "Máy của phòng kỹ thuật – không mang ra khỏi cổng");

        var labels = visitor.downloads("Tải 2 nhãn (PDF)");

        assertTrue(wordsOf(labels).contains("Số sê-ri: PF-VN1-00001"));
        var codes = codesOn(labels);
        assertEquals(2, codes.size());
        for (var code : codes) {
            var path = code.substring(TestServer.address("").toString().length());
            visitor.open(path);
            assertTrue(
                    visitor.page().url().contains("/equipment/card.xhtml?id="),
                    visitor.page().url());
            assertThat(visitor.fact("Mã tài sản")).containsText(path.replaceFirst("/d/", ""));
        }
        visitor.open("/audit/list.xhtml");
        assertThat(visitor.content()).containsText("In nhãn thiết bị");
    }

    @Test
    void scannedCodeLeadsWhoeverSignsInToTheDevice(Visitor visitor) {
        var device = importer.device("PF-VN1-00003");
        importer.at(visitor).open("/equipment/card.xhtml?id=" + device);
        var tag = visitor.fact("Mã tài sản").innerText().strip();

        scans(visitor, "https://thiet-bi.example.vn/d/" + tag);
        assertThat(visitor.fact("Số sê-ri")).containsText("PF-VN1-00003");
        assertThat(visitor.fact("Thấy lần cuối")).containsText("Chưa ai ghi nhận");
        visitor.screenshot(Path.of("device-scanned"));
        visitor.page().locator("[id='scanned']").click();
        assertThat(visitor.fact("Thấy lần cuối")).containsText("Quét mã hoặc nhìn thấy");
        scans(visitor, "https://thiet-bi.example.vn/d/" + tag);
        assertThat(visitor.page().locator("[id='scannedForm']")).hasCount(0);
        scans(visitor, tag);
        assertThat(visitor.fact("Số sê-ri")).containsText("PF-VN1-00003");
        scans(visitor, "https://thiet-bi.example.vn/d/KHONG-CO-MAY-NAY");
        assertThat(visitor.content()).containsText("Không có thiết bị nào");

        visitor.losesTheSession();
        visitor.open("/d/" + tag);
        visitor.page().locator("#login").fill("admin");
        visitor.page().locator("#password").fill(TestServer.PASSWORD);
        visitor.page().locator("#enter").click();
        assertThat(visitor.fact("Số sê-ri")).containsText("PF-VN1-00003");
    }

    @Test
    void companyKeepsItsOwnSheetAndPrintsOnIt(Visitor visitor) throws Exception {
        importer.at(visitor).open("/labelling/sheets.xhtml");
        visitor.presses("Thêm khổ nhãn");
        visitor.types("Tên", "Cuộn 70 × 40");
        visitor.types("Chiều rộng trang (mm)", "70");
        visitor.types("Chiều cao trang (mm)", "40");
        visitor.types("Số nhãn theo chiều ngang", "1");
        visitor.types("Số nhãn theo chiều dọc", "1");
        visitor.types("Chiều rộng nhãn (mm)", "66,5");
        visitor.types("Chiều cao nhãn (mm)", "36");
        visitor.types("Lề trái (mm)", "5");
        visitor.types("Lề trên (mm)", "2");
        visitor.presses("Thêm khổ nhãn");
        assertThat(visitor.page().locator("#labelWidthMessage"))
                .containsText("Các nhãn cần 71,5 mm theo chiều ngang nhưng trang chỉ rộng 70 mm.");
        visitor.types("Lề trái (mm)", "1,5");
        visitor.presses("Thêm khổ nhãn");
        assertThat(visitor.notices()).containsText("Đã thêm khổ nhãn “Cuộn 70 × 40”.");

        visitor.open("/labelling/print.xhtml?q=PF-VN1-00001");
        visitor.page().locator("#sheet").selectOption("Cuộn 70 × 40 (66,5 × 36 mm)");
        visitor.types("In từ nhãn thứ", "1");
        var labels = visitor.downloads("Tải 1 nhãn (PDF)");

        try (var paper = Loader.loadPDF(labels.toFile())) {
            assertEquals(1, paper.getNumberOfPages());
            assertEquals(70 * 72 / 25.4, paper.getPage(0).getMediaBox().getWidth(), 1);
        }
        assertEquals(1, codesOn(labels).size());
    }

    private static void scans(Visitor visitor, String code) {
        visitor.page().locator("#search").fill(code);
        visitor.page().locator("#search").press("Enter");
    }

    private static void picks(Visitor visitor, String serial) {
        visitor.row(serial).locator("input[type=checkbox]").check();
    }

    private static String wordsOf(Path pdf) throws IOException {
        try (var paper = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    private static List<String> codesOn(Path pdf) throws IOException, NotFoundException {
        try (var paper = Loader.loadPDF(pdf.toFile())) {
            return codesOn(new PDFRenderer(paper).renderImageWithDPI(0, DPI, ImageType.GRAY));
        }
    }

    private static List<String> codesOn(BufferedImage sheet) throws NotFoundException {
        var points = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
        var bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), points)));
        return Stream.of(new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)))
                .map(Result::getText)
                .toList();
    }
}
