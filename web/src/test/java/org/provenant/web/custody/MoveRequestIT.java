package org.provenant.web.custody;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.provenant.testbed.Program.says;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.ExampleAccounts;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.Program;
import org.provenant.testbed.Visitor;

/** A move that needs an approval: asked for by one, approved by another, seen at home by both. */
@BrowserTest
class MoveRequestIT {

    private static final AtomicInteger RUNS = new AtomicInteger();

    private final String code = "DUYET" + RUNS.incrementAndGet();
    private int approver;
    private int place;
    private int device;
    private String tag = "";

    @BeforeEach
    void aPlaceWhoseApproverIsTheOfficer() {
        var keeper = Role.RECORD_KEEPER;
        approver = made("/persons", "{\"code\": \"%s\", \"name\": \"Trưởng phòng %s\"}".formatted(code, code));
        says(
                        Program.as(keeper),
                        "{\"login\": \"%s\", \"reason\": \"Gắn tài khoản để duyệt\"}"
                                .formatted(ExampleAccounts.loginOf(Role.COMPLIANCE_OFFICER)))
                .put("/persons/{id}/account", approver)
                .then()
                .statusCode(200);
        int site = Program.as(keeper)
                .queryParam("q", "Nhà máy Hà Nội")
                .get("/places?kind=SITE")
                .path("items[0].id");
        place = made(
                "/places",
                "{\"kind\": \"ROOM\", \"insideId\": %d, \"code\": \"%s\", \"name\": \"Phòng kín %s\"}"
                        .formatted(site, code, code));
        says(Program.as(keeper), "{\"approverId\": %d, \"reason\": \"Khu vực hạn chế\"}".formatted(approver))
                .header("If-Match", "\"1\"")
                .put("/places/{id}/approver", place)
                .then()
                .statusCode(200);
        var row = Program.as(keeper).get("/equipment?stage=IN_STORAGE&size=1").jsonPath();
        device = row.getInt("items[0].id");
        tag = row.getString("items[0].assetTag");
    }

    @AfterEach
    void theOfficerIsNobodyInParticularAgain() {
        says(Program.as(Role.RECORD_KEEPER), "{\"reason\": \"Hết việc\"}")
                .post("/persons/{id}/account/end", approver)
                .then()
                .statusCode(200);
    }

    @Test
    void requestIsApprovedBySomebodyElseAndTheDeviceMoves(Visitor asking, Visitor approving) {
        asking.as(Role.RECORD_KEEPER).open("/custody/move.xhtml?id=" + device);
        asking.types("Địa điểm mới", "phong kin " + code.toLowerCase(Locale.ROOT));
        asking.types("Lý do", "Lắp vào phòng kín");
        asking.presses("Điều chuyển 1 thiết bị");
        assertThat(asking.notices()).containsText("cần Trưởng phòng %s (%s) duyệt".formatted(code, code));
        asking.presses("Gửi đề nghị duyệt");
        assertThat(asking.notices()).containsText("Đã gửi đề nghị điều chuyển 1 thiết bị.");
        var number = asking.page().locator("h1").first().innerText().strip();

        approving.as(Role.COMPLIANCE_OFFICER).open("/home.xhtml");
        assertThat(approving.content()).containsText("đề nghị bạn duyệt");
        approving.content().getByText(number).first().click();
        approving.presses("Duyệt");
        approving.page().locator("#words").fill("Đồng ý");
        approving.page().locator("dialog[open] button[type=submit]").click();
        assertThat(approving.notices()).containsText("Đã duyệt và điều chuyển 1 thiết bị.");

        asking.open("/equipment/card.xhtml?tab=custody&id=" + device);
        assertThat(asking.content().locator("li.stay").first()).containsText("Phòng kín " + code);
        asking.open("/custody/requests.xhtml?q=" + number);
        assertThat(asking.row(number)).containsText("Đã duyệt");
    }

    @Test
    void deviceGoesToRepairAbroadWithItsPapersAndComesBack(Visitor visitor) {
        visitor.as(Role.RECORD_KEEPER).open("/custody/repair-new.xhtml?id=" + device);
        visitor.types("Đơn vị sửa chữa", "Hãng sửa chữa Tokyo");
        visitor.types("Nước của đơn vị sửa chữa", "Nhật Bản");
        visitor.types("Ngày dự kiến nhận lại", "31/12/2027");
        visitor.types("Lý do", "Lỗi nguồn");
        visitor.presses("Đưa 1 thiết bị đi sửa chữa");
        assertThat(visitor.notices()).containsText("cần số tờ khai xuất khẩu");
        visitor.types("Số tờ khai xuất khẩu", "308625440120");
        visitor.presses("Đưa 1 thiết bị đi sửa chữa");
        assertThat(visitor.notices()).containsText("Đã đưa 1 thiết bị đi sửa chữa.");

        visitor.row(tag).locator("input[type=checkbox]").check();
        visitor.types("Lý do", "Đã sửa xong");
        visitor.presses("Nhận lại thiết bị đã chọn");
        assertThat(visitor.notices()).containsText("cần số tờ khai tái nhập");
        assertThat(visitor.row(tag).locator("input[type=checkbox]")).isChecked();
        visitor.types("Số tờ khai tái nhập", "108625449990");
        visitor.presses("Nhận lại thiết bị đã chọn");
        assertThat(visitor.notices()).containsText("Đã nhận lại 1 thiết bị.");
        assertThat(visitor.content()).containsText("Đã nhận lại hết");
    }

    private static int made(String list, String json) {
        return says(Program.as(Role.RECORD_KEEPER), json)
                .post(list)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
