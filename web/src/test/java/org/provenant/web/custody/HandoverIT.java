package org.provenant.web.custody;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Program;
import org.provenant.testbed.Visitor;

/** One paper for forty devices, signed by both on one screen, and the paper read back. */
@BrowserTest
class HandoverIT {

    private static final int DEVICES = 40;

    private final ExampleImporter importer = new ExampleImporter();

    private List<String> serials = List.of();

    @BeforeEach
    void fillTheRegister() {
        serials = IntStream.rangeClosed(1, DEVICES)
                .mapToObj("BG-VN1-%05d"::formatted)
                .toList();
        var rows = serials.stream()
                .map(serial -> ExampleChain.laptop("", serial, "PKT", "NV001").replace("410,5", "410.5"))
                .collect(Collectors.joining());
        var file = importer.upload("ban-giao.csv", (ExampleChain.HEADINGS + rows).getBytes(UTF_8));
        importer.confirm(file.getInt("batch.id"));
    }

    @Test
    void fortyDevicesAreHandedOverWithSignaturesOnScreenAndReadBackFromThePaper(Visitor visitor) throws IOException {
        importer.at(visitor).open("/custody/pick.xhtml?then=handover");
        var scan = visitor.page().locator("#scan");
        scan.fill(serials.get(0));
        scan.press("Enter");
        assertThat(visitor.content()).containsText("Đã có 1 mã.");
        visitor.page().locator("#codes").fill(String.join("\n", serials) + "\nKHONG-CO-MA-NAY");
        visitor.presses("Tiếp tục");
        assertThat(visitor.content()).containsText("1 mã không có trong sổ");
        visitor.presses("Tiếp tục với 40 thiết bị tìm thấy");

        assertThat(visitor.content()).containsText("40 thiết bị bàn giao");
        visitor.types("Bên nhận", "le van nam");
        visitor.types("Địa điểm sau bàn giao", "phong may chu");
        visitor.types("Lý do", "Bàn giao ca trực quý 3");
        visitor.presses("Xem trước");
        assertThat(visitor.row(serials.get(0))).containsText("Phòng máy chủ");
        visitor.presses("Lập biên bản cho 40 thiết bị");
        assertThat(visitor.notices()).containsText("Đã lập biên bản cho 40 thiết bị.");
        assertThat(visitor.content()).containsText("Chờ ký");
        var number = visitor.page().locator("h1").first().innerText().strip();

        visitor.presses("Hoàn tất bàn giao");
        assertThat(visitor.notices()).containsText("Cần chữ ký của cả hai bên.");
        draws(visitor, 0);
        draws(visitor, 1);
        visitor.presses("Hoàn tất bàn giao");
        assertThat(visitor.notices()).containsText("Đã bàn giao 40 thiết bị.");
        assertThat(visitor.content()).containsText("Ký trên màn hình");

        var digest = visitor.fact("Mã kiểm tra nội dung (SHA-256)").innerText().strip();
        var pdf = Files.readAllBytes(visitor.downloads("Biên bản (PDF)"));
        try (var document = Loader.loadPDF(pdf)) {
            var text = bare(new PDFTextStripper().getText(document));
            assertTrue(text.contains(bare("BIÊN BẢN BÀN GIAO THIẾT BỊ")), text);
            assertTrue(text.contains(bare("Bên nhận: Lê Văn Nam (NV002)")), text);
            assertTrue(text.contains(bare(number)), text);
            assertTrue(text.contains(digest), text);
            serials.forEach(serial -> assertTrue(text.contains(bare(serial)), serial));
            var pictures = 0;
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            assertTrue(pictures >= 1, "signatures on the paper: " + pictures);
        }

        visitor.open("/equipment/card.xhtml?tab=custody&id=" + importer.device(serials.get(5)));
        var stay = visitor.content().locator("li.stay").first();
        assertThat(stay).containsText("Lê Văn Nam");
        assertThat(stay).containsText(number);
        assertThat(stay).containsText("Bàn giao ca trực quý 3");
    }

    @Test
    void refusedDevicesAreSeenBeforeAndWhatWaitsStandsAtHome(Visitor visitor) {
        importer.at(visitor)
                .open("/custody/handover-new.xhtml?ids=" + importer.device(serials.get(0)) + "-"
                        + importer.device(serials.get(1)));
        assertThat(visitor.content().getByLabel("Bên giao").first()).hasValue(Pattern.compile("Nguyễn Thu Hà"));
        visitor.types("Bên giao", "le van nam");
        visitor.types("Bên nhận", "nguyen thu ha");
        visitor.types("Địa điểm sau bàn giao", "phong may chu");
        visitor.types("Lý do", "Nhầm bên giao");
        visitor.presses("Xem trước");
        assertThat(visitor.content()).containsText("Không thiết bị nào trong 2 thiết bị đã chọn bàn giao được");
        assertThat(visitor.row(serials.get(0))).containsText("đang do Nguyễn Thu Hà (NV001) quản lý");

        visitor.open("/custody/handover-new.xhtml?id=" + importer.device(serials.get(0)));
        visitor.types("Bên nhận", "le van nam");
        visitor.types("Địa điểm sau bàn giao", "phong may chu");
        visitor.types("Lý do", "Chuyển người phụ trách");
        visitor.presses("Lập biên bản cho 1 thiết bị");
        assertThat(visitor.notices()).containsText("Đã lập biên bản cho 1 thiết bị.");
        visitor.open("/home.xhtml");
        assertThat(visitor.content()).containsText("1 thiết bị chờ Lê Văn Nam (NV002) nhận, đã 0 ngày.");
        visitor.content()
                .getByText(Pattern.compile("BBBG-\\d{4}-\\d{4}"))
                .first()
                .click();
        visitor.presses("Thu hồi biên bản");
        visitor.page().locator("#withdrawReason").fill("Lập nhầm");
        visitor.page().locator("dialog[open] button[type=submit]").click();
        assertThat(visitor.notices()).containsText("Đã thu hồi biên bản.");
    }

    @Test
    void whatIsRefusedOnlyAfterThePreviewIsNotLeftOutUnseen(Visitor visitor) {
        var first = importer.device(serials.get(4));
        var second = importer.device(serials.get(5));
        importer.at(visitor).open("/custody/move.xhtml?id=" + second);
        visitor.types("Địa điểm mới", "phong may chu");
        visitor.types("Người nhận quản lý", "le van nam");
        visitor.types("Lý do", "Cấp cho kỹ sư");
        visitor.presses("Điều chuyển 1 thiết bị");
        assertThat(visitor.notices()).containsText("1 thiết bị");

        visitor.open("/custody/handover-new.xhtml?ids=" + first + "-" + second);
        visitor.types("Bên giao", "le van nam");
        visitor.types("Bên nhận", "nguyen thu ha");
        visitor.types("Địa điểm sau bàn giao", "phong may chu");
        visitor.types("Lý do", "Thu hồi về kho");
        visitor.presses("Xem trước");
        assertThat(visitor.row(serials.get(4))).containsText("đang do Nguyễn Thu Hà (NV001) quản lý");
        visitor.types("Bên giao", "nguyen thu ha");
        visitor.types("Bên nhận", "le van nam");
        visitor.presses("Lập biên bản cho 1 thiết bị");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/handover-new\\.xhtml.*"));
        assertThat(visitor.row(serials.get(5))).containsText("đang do Lê Văn Nam (NV002) quản lý");
        visitor.presses("Lập biên bản cho 1 thiết bị");
        assertThat(visitor.notices()).containsText("Đã lập biên bản cho 1 thiết bị.");
    }

    @Test
    void whatIsStoredIsProposedToBePutIntoUse(Visitor visitor) {
        var device = importer.device(serials.get(3));
        Program.says(importer.caller(), """
                        {"stage": "IN_STORAGE", "day": "2026-06-10", "reason": "Thu hồi về kho"}""")
                .post("/equipment/{id}/stages", device)
                .then()
                .statusCode(201);
        importer.at(visitor).open("/custody/handover-new.xhtml?id=" + device);
        assertThat(visitor.page().locator("#onArrival")).hasValue("PUT_INTO_USE");
        visitor.types("Bên nhận", "le van nam");
        visitor.types("Địa điểm sau bàn giao", "phong may chu");
        visitor.types("Lý do", "Cấp lại cho kỹ sư");
        visitor.presses("Xem trước");
        assertThat(visitor.row(serials.get(3)).locator("td").last()).containsText("Đang sử dụng");
        visitor.screenshot(Path.of("handover-into-use"));
        visitor.presses("Lập biên bản cho 1 thiết bị");
        assertThat(visitor.fact("Trạng thái khi nhận")).hasText("Đưa vào sử dụng");
        draws(visitor, 0);
        draws(visitor, 1);
        visitor.presses("Hoàn tất bàn giao");
        assertThat(visitor.notices()).containsText("Đã bàn giao 1 thiết bị.");
        visitor.open("/equipment/card.xhtml?id=" + device);
        assertThat(visitor.content()).containsText("Đang sử dụng");
    }

    private static void draws(Visitor visitor, int which) {
        var canvas = visitor.page().locator("#signForm canvas.signature").nth(which);
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        var mouse = visitor.page().mouse();
        mouse.move(box.x + 20, box.y + 40);
        mouse.down();
        mouse.move(box.x + 80, box.y + 20);
        mouse.move(box.x + 140, box.y + 60 + 10 * which);
        mouse.move(box.x + 200, box.y + 30);
        mouse.up();
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s", "");
    }
}
