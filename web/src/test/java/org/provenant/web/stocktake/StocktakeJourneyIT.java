package org.provenant.web.stocktake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.FilmOfCodes;
import org.provenant.testbed.Program;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;
import org.provenant.testbed.VisitorWithCamera;

/** Stocktakes as people make them: several at once, with a camera, and where there is no network. */
@BrowserTest
class StocktakeJourneyIT {

    private static final String TEN_MINUTES = "10:00";

    private final ExampleImporter importer = new ExampleImporter();

    @Test
    void twoCountAtOnceAndTheMinutesAreReadBack(Visitor keeper, Visitor officer) throws IOException {
        keeper.as(Role.RECORD_KEEPER);
        officer.as(Role.COMPLIANCE_OFFICER);
        int id = opens(keeper, "Kiểm kê hai người", "Nhà máy Hà Nội › Nhà xưởng B › Dây chuyền SMT 1");
        var codes = codes(id);
        assertTrue(codes.size() > 3, codes.toString());
        var missing = codes.get(codes.size() - 1);
        int half = codes.size() / 2;

        counts(keeper, id);
        counts(officer, id);
        for (int i = 0; i < codes.size() - 1; i++) {
            scans(i < half ? keeper : officer, codes.get(i));
        }
        scans(officer, codes.get(0));
        scans(keeper, "KHONG-CO-TRONG-SO");
        for (var visitor : List.of(keeper, officer)) {
            assertThat(tally(visitor, "FOUND")).hasText(Integer.toString(codes.size() - 1));
            assertThat(tally(visitor, "PENDING")).hasText("1");
            assertThat(tally(visitor, "UNKNOWN")).hasText("1");
            assertThat(visitor.page().locator("#network")).containsText("Đang kết nối.");
        }
        assertThat(keeper.page().locator("#latest")).containsText("Cán bộ tuân thủ");

        resolves(keeper, id, missing, "Thiếu, tiếp tục tìm");
        resolves(keeper, id, "KHONG-CO-TRONG-SO", "Không thuộc doanh nghiệp");
        closes(officer, id);

        var pdf = text(officer.downloads("Tải biên bản (PDF)"));
        for (var wanted : List.of(
                "BIÊN BẢN KIỂM KÊ TÀI SẢN CỐ ĐỊNH",
                "Mẫu số 05-TSCĐ",
                "Nguyễn Thu Hà",
                "Trưởng ban kiểm kê",
                "Theo kiểm kê",
                "Giá trị còn lại",
                missing,
                "Thiếu, tiếp tục tìm",
                "theo sổ %d; theo kiểm kê %d; chênh lệch -1".formatted(codes.size(), codes.size() - 1))) {
            assertTrue(pdf.contains(wanted), wanted + " is not in " + pdf);
        }
        var sheet = cells(officer.downloads("Tải biên bản (Excel)"));
        assertTrue(sheet.contains("BIÊN BẢN KIỂM KÊ TÀI SẢN CỐ ĐỊNH"), sheet);
        codes.forEach(code -> assertTrue(sheet.contains(code), code));

        officer.brings("bien-ban-da-ky.txt", "Bản chụp có chữ ký");
        officer.types("Nhận xét", "Đủ chữ ký");
        officer.presses("Lưu biên bản đã ký");
        assertThat(officer.notices()).containsText("Đã lưu biên bản đã ký.");
        officer.downloads("bien-ban-da-ky.txt");

        officer.open("/breach/list.xhtml?q=" + missing);
        officer.row(missing).locator("a[href*='breach/card']").first().click();
        assertThat(officer.content()).containsText("Không tìm thấy");
        officer.content()
                .locator("a[href*='stocktake/card.xhtml?id=" + id + "']")
                .click();
        assertThat(officer.page()).hasURL(Pattern.compile(".*/stocktake/card\\.xhtml\\?id=" + id));
    }

    @Test
    void lossFoundByAStocktakeIsReportedAndRunningOnesStandOnHome(Visitor keeper) {
        importer.register("01-danh-sach-thiet-bi.xlsx");
        int id = opened();
        var lost = importer.caller().get("/stocktakes/{id}/rows?size=200", id).<String>path("items[0].code");
        importer.at(keeper).open("/home.xhtml");
        assertThat(keeper.content().locator(".due")).containsText("Kiểm kê thử");

        keeper.open("/stocktake/card.xhtml?id=" + id + "&tab=rows&open=yes");
        keeper.row(lost)
                .locator("a")
                .filter(new Locator.FilterOptions().setHasText("Xử lý"))
                .click();
        keeper.chooses("Cách xử lý", "Ghi nhận bị mất");
        keeper.types("Chứng từ", "Biên bản số 9 ngày 20/11/2026");
        keeper.types("Lý do", "Tìm ba ngày không thấy");
        keeper.presses("Lưu cách xử lý");
        assertThat(keeper.notices()).containsText("Đã lưu cách xử lý " + lost);

        keeper.open("/stocktake/card.xhtml?id=" + id + "&tab=rows");
        keeper.row(lost).locator("a[href*='loss/card']").click();
        assertThat(keeper.content()).containsText("Biên bản số 9 ngày 20/11/2026");
        assertThat(keeper.content()).containsText(lost);
        assertThat(keeper.content().locator("a[href*='stocktake/card.xhtml?id=" + id + "']"))
                .isVisible();
    }

    @Test
    void cameraReadsQrDataMatrixAndCode128(@TempDir Path folder) throws IOException {
        importer.register("01-danh-sach-thiet-bi.xlsx");
        int id = opened();
        var codes = importer.caller().get("/stocktakes/{id}/rows?size=200", id).jsonPath();
        List<String> tags = codes.getList("items.code");
        List<String> serials = codes.getList("items.serialNumber");
        var film = folder.resolve("codes.y4m");
        FilmOfCodes.write(film, "https://so.congty.vn/d/" + tags.get(0), tags.get(1), serials.get(2));

        try (var camera = new VisitorWithCamera(film)) {
            var visitor = camera.visitor();
            importer.at(visitor).open("/stocktake/count.xhtml?id=" + id);
            visitor.presses("Quét bằng máy ảnh");

            assertThat(tally(visitor, "FOUND")).hasText("3");
            for (int i = 0; i < 3; i++) {
                assertThat(visitor.page().locator("#kept")).containsText(tags.get(i));
            }
            visitor.screenshot(Path.of("stocktake-camera"));
            visitor.presses("Tắt máy ảnh");
            assertThat(visitor.page().locator("#cameraView")).isHidden();
            assertEquals(List.of(), visitor.complaints());
        }
        long ways = TestServer.sql().withHandle(sql -> sql.createQuery(
                        "select count(distinct code) from stocktake_scan where stocktake_id = :id and scan_way = 'CAMERA'")
                .bind("id", id)
                .mapTo(Long.class)
                .one());
        assertEquals(3, ways);
    }

    @Test
    void nothingIsLostAndNothingDoubledWhereThereIsNoNetwork(Visitor cellar, Visitor above) {
        importer.register("01-danh-sach-thiet-bi.xlsx");
        int id = opened();
        List<String> tags =
                importer.caller().get("/stocktakes/{id}/rows?size=200", id).path("items.code");
        importer.at(cellar);
        importer.at(above);
        cellar.page().clock().install();
        counts(cellar, id);
        counts(above, id);
        scans(cellar, tags.get(0));
        assertThat(tally(cellar, "FOUND")).hasText("1");
        cellar.page()
                .waitForFunction("async () => (await (await caches.open('prv.stocktake')).keys())"
                        + ".filter(kept => /count\\.xhtml|stocktake\\.js/.test(kept.url)).length > 1");

        cellar.page().context().setOffline(true);
        for (int i = 0; i < 6; i++) {
            scans(cellar, tags.get(i));
        }
        assertThat(cellar.page().locator("#network")).containsText("Mất kết nối");
        assertThat(cellar.page().locator("#network")).containsText("6 lượt quét chưa gửi.");
        for (int i = 4; i < 9; i++) {
            scans(above, tags.get(i));
        }
        assertThat(tally(above, "FOUND")).hasText("6");
        scans(cellar, tags.get(6));
        cellar.page().clock().fastForward(TEN_MINUTES);
        assertThat(cellar.page().locator("#network")).containsText("7 lượt quét chưa gửi.");
        // The last thing without a network: the browser lets a worker of the page through after a reload.
        cellar.page().reload();
        assertThat(cellar.page().locator("#network")).containsText("7 lượt quét chưa gửi.");
        assertThat(cellar.page().locator("#kept")).containsText(tags.get(5));
        cellar.page().context().setOffline(false);
        cellar.page().clock().runFor(10_000);

        assertThat(tally(cellar, "FOUND")).hasText("9");
        assertThat(tally(above, "FOUND")).hasText("9");
        assertThat(cellar.page().locator("#network")).not().containsText("chưa gửi");
        // Sent once more, as if the answer had been lost: nothing changes.
        long scans = scansOf(id);
        assertEquals(13, scans);
        assertEquals(9, importer.caller().get("/stocktakes/{id}", id).<Integer>path("seen"));
        forgive(cellar);
        forgive(above);
    }

    private static long scansOf(int id) {
        return TestServer.sql()
                .withHandle(sql -> sql.createQuery("select count(*) from stocktake_scan where stocktake_id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one());
    }

    /** The console says that there is no network, which is so. */
    private static void forgive(Visitor visitor) {
        if (visitor.complaints().stream().anyMatch(said -> said.contains("ERR_INTERNET_DISCONNECTED"))) {
            visitor.expectComplaint("ERR_INTERNET_DISCONNECTED");
        }
    }

    @Test
    void typedPastedAndUploadedCodesCountOnATelephone(Visitor visitor) {
        importer.register("01-danh-sach-thiet-bi.xlsx");
        int id = opened();
        List<String> tags =
                importer.caller().get("/stocktakes/{id}/rows?size=200", id).path("items.code");
        importer.at(visitor);
        visitor.width(320);
        counts(visitor, id);
        assertThat(visitor.page().locator("#scan")).isFocused();
        scans(visitor, tags.get(0).toLowerCase(Locale.ROOT));
        visitor.presses("Dán danh sách mã");
        visitor.page()
                .locator("#pasted")
                .fill("Mã tài sản\n" + tags.get(1) + "\n" + tags.get(2) + "\n\n-----\n" + "9".repeat(201));
        visitor.presses("Ghi nhận");
        assertThat(visitor.page().locator("#pastedLeft"))
                .containsText("Đã ghi nhận 2 mã; 3 dòng chưa ghi nhận, còn lại trong ô trên để sửa:");
        assertThat(visitor.page().locator("#pastedLeft")).containsText("Dòng 1: “Mã tài sản” – không có chữ số nào");
        assertThat(visitor.page().locator("#pastedLeft")).containsText("Dòng 5: “-----” – không có chữ số nào");
        assertThat(visitor.page().locator("#pastedLeft")).containsText("dài quá 200 ký tự");
        visitor.screenshot(Path.of("stocktake-pasted-320"));
        visitor.page().locator("#pasted").fill("");
        visitor.presses("Ghi nhận");
        visitor.presses("Nhãn không đọc được");
        visitor.page().locator("#described").fill("Máy in đen, nhãn rách");
        visitor.presses("Ghi nhận");
        assertThat(tally(visitor, "FOUND")).hasText("3");
        assertThat(tally(visitor, "UNREADABLE")).hasText("1");
        assertThat(visitor.page().locator("#scan")).isFocused();
        visitor.screenshot(Path.of("stocktake-count-320"));

        visitor.brings("da dem.csv", "Mã tài sản\n" + tags.get(2) + "\n" + tags.get(3) + "\n");
        visitor.presses("Nạp bảng tính đã đếm");
        assertThat(visitor.notices())
                .containsText(
                        "Đã đọc 2 mã từ bảng tính: 1 thiết bị đếm được lần đầu, 1 mã trùng hoặc đã đếm trước đó, 0 mã không có trong sổ.");
        assertThat(tally(visitor, "FOUND")).hasText("4");
    }

    private int opened() {
        return Program.says(importer.caller(), """
                        {"name": "Kiểm kê thử", "countUntil": "2099-12-31", "committee": [{"name": "Nguyễn Thu Hà"}]}""")
                .post("/stocktakes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static int opens(Visitor visitor, String name, String place) {
        visitor.open("/stocktake/new.xhtml");
        visitor.types("Tên", name);
        visitor.types("Hạn kiểm kê", "31/12/2099");
        visitor.content()
                .locator("#places")
                .getByLabel(place, new Locator.GetByLabelOptions().setExact(false))
                .check();
        visitor.page().locator("#member0").fill("Nguyễn Thu Hà");
        visitor.page().locator("#duty0").fill("Phó giám đốc");
        visitor.page().locator("#member1").fill("Trần Văn Bình");
        visitor.presses("Mở đợt kiểm kê");
        visitor.page().waitForLoadState();
        if (visitor.page().url().contains("/stocktake/new.xhtml")) {
            assertThat(visitor.content()).containsText("đang được kiểm kê trong đợt khác");
            visitor.presses("Mở đợt kiểm kê");
        }
        assertThat(visitor.notices()).containsText("Đã mở đợt kiểm kê " + name);
        return Integer.parseInt(visitor.page().url().replaceAll(".*id=(\\d+).*", "$1"));
    }

    private static List<String> codes(int id) {
        return Program.as(Role.RECORD_KEEPER)
                .get("/stocktakes/{id}/rows?size=200", id)
                .path("items.code");
    }

    private static void counts(Visitor visitor, int id) {
        visitor.open("/stocktake/count.xhtml?id=" + id);
        assertThat(visitor.page().locator("#network")).containsText("Đang kết nối.");
    }

    private static void scans(Visitor visitor, String code) {
        visitor.page().locator("#scan").fill(code);
        visitor.page().locator("#scan").press("Enter");
    }

    private static Locator tally(Visitor visitor, String state) {
        return visitor.page().locator("#tally li[data-state=" + state + "] strong");
    }

    private static void resolves(Visitor visitor, int id, String code, String how) {
        visitor.open("/stocktake/card.xhtml?id=" + id + "&tab=rows&open=yes");
        visitor.row(code)
                .locator("a")
                .filter(new Locator.FilterOptions().setHasText("Xử lý"))
                .click();
        visitor.chooses("Cách xử lý", how);
        visitor.types("Lý do", "Đã đối chiếu tại chỗ");
        visitor.presses("Lưu cách xử lý");
        assertThat(visitor.notices()).containsText("Đã lưu cách xử lý " + code);
    }

    private static void closes(Visitor visitor, int id) {
        visitor.open("/stocktake/card.xhtml?id=" + id);
        visitor.presses("Khóa sổ kiểm kê");
        visitor.page().locator("#conclusion").fill("Thiếu một thiết bị, tiếp tục tìm");
        visitor.presses("Khóa sổ kiểm kê");
        assertThat(visitor.notices()).containsText("Đã khóa sổ kiểm kê và lập biên bản.");
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String cells(Path xlsx) throws IOException {
        var text = new StringBuilder();
        try (InputStream in = Files.newInputStream(xlsx);
                var workbook = new XSSFWorkbook(in)) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(new DataFormatter().formatCellValue(cell))
                            .append('\n')));
        }
        return text.toString();
    }
}
