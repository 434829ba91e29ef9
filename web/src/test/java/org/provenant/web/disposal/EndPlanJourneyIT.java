package org.provenant.web.disposal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** From the plan of a line and of a device to what is due on home, the change of the plan and its history. */
@BrowserTest
class EndPlanJourneyIT {

    private static final String FIRST = "PF-VN1-00001";
    private static final String SECOND = "PF-VN1-00002";
    private static final String PLANS = "Phương án kết thúc sử dụng và thực tế";

    private final ExampleImporter importer = new ExampleImporter();
    private final LocalDate today = LocalDate.now(Terms.VIETNAM);

    @BeforeEach
    void fillTheRegister() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
    }

    @Test
    void lineIsPlannedFallsDueAndIsPutOff(Visitor visitor) {
        importer.at(visitor).open("/permit/card.xhtml?id=" + importer.permit());
        assertThat(visitor.row(PLANS, "1.")).containsText("Chưa có phương án");
        visitor.row(PLANS, "1.").locator("a").last().click();
        visitor.chooses("Hình thức xử lý", "Tái xuất");
        visitor.types("Người phụ trách", "NV001");
        visitor.presses("Ghi phương án");
        assertThat(visitor.page().locator("#endMessage")).containsText("ngày dự kiến kết thúc sử dụng");
        plansFor(visitor, today.plusDays(20));
        visitor.presses("Ghi phương án");
        assertThat(visitor.notices()).containsText("Đã ghi phương án kết thúc sử dụng.");
        assertThat(visitor.row(PLANS, "1.")).containsText("NV001");
        assertThat(visitor.row(PLANS, "1.")).containsText("Gần đến hạn");
        shots(visitor, "end-plan-permit");

        visitor.open("/home.xhtml");
        assertThat(visitor.content()).containsText("còn 20 ngày");
        assertThat(visitor.content()).containsText("Phụ trách:");
        shots(visitor, "end-plan-home");

        visitor.open("/permit/card.xhtml?id=" + importer.permit());
        visitor.row(PLANS, "1.").locator("a").last().click();
        plansFor(visitor, today.plusDays(200));
        visitor.types("Lý do", "Dây chuyền chạy thêm nửa năm");
        visitor.presses("Ghi phương án");
        assertThat(visitor.notices()).containsText("Đã ghi phương án kết thúc sử dụng.");
        visitor.open("/home.xhtml");
        assertThat(visitor.content().getByText("còn 20 ngày")).hasCount(0);
        visitor.open("/permit/card.xhtml?tab=history&id=" + importer.permit());
        assertThat(visitor.content()).containsText("Dây chuyền chạy thêm nửa năm");
        visitor.open("/permit/card.xhtml?id=" + importer.permit());
        visitor.row(PLANS, "1.").locator("a").last().click();
        assertThat(visitor.content()).containsText("Dây chuyền chạy thêm nửa năm");
        shots(visitor, "end-plan-form");
    }

    @Test
    void devicesArePlannedApartFromTheirLineAndGoWithItAgain(Visitor visitor) {
        int device = importer.device(FIRST);
        importer.at(visitor).open("/equipment/list.xhtml?size=20&sort=SERIAL");
        visitor.row(FIRST).locator("input[type=checkbox]").check();
        visitor.row(SECOND).locator("input[type=checkbox]").check();
        visitor.presses("Lập phương án");
        visitor.chooses("Hình thức xử lý", "Tiêu hủy");
        plansFor(visitor, today.minusDays(3));
        visitor.types("Sự kiện kết thúc sử dụng", "Khi thay máy mới");
        visitor.types("Người phụ trách", "NV001");
        shots(visitor, "end-plan-devices");
        visitor.presses("Ghi phương án cho 2 thiết bị");
        assertThat(visitor.notices()).containsText("Đã ghi phương án kết thúc sử dụng.");

        visitor.open("/home.xhtml");
        assertThat(visitor.content()).containsText("quá hạn 3 ngày");
        visitor.open("/equipment/card.xhtml?id=" + device);
        assertThat(visitor.fact("Phương án hiện hành")).containsText("riêng của thiết bị");
        assertThat(visitor.fact("Dự kiến kết thúc sử dụng")).containsText("Quá hạn");
        assertThat(visitor.fact("Sự kiện kết thúc sử dụng")).containsText("Khi thay máy mới");
        shots(visitor, "end-plan-device");
        visitor.open("/permit/card.xhtml?id=" + importer.permit());
        assertThat(visitor.content()).containsText("2 thiết bị có phương án riêng");

        visitor.open("/disposal/plan.xhtml?id=" + device);
        visitor.presses("Rút phương án");
        visitor.types("Lý do rút", "Thiết bị đi cùng cả dòng");
        visitor.presses("Rút phương án");
        assertThat(visitor.notices()).containsText("Đã rút phương án.");
        assertThat(visitor.content()).containsText("Lập phương án riêng");
        visitor.open("/equipment/card.xhtml?tab=history&id=" + device);
        assertThat(visitor.content()).containsText("Thiết bị đi cùng cả dòng");
    }

    private static void plansFor(Visitor visitor, LocalDate day) {
        visitor.types("Dự kiến kết thúc sử dụng", Terms.in(Language.VI).write(day));
    }

    private static void shots(Visitor visitor, String name) {
        visitor.screenshot(Path.of(name));
        visitor.width(320);
        visitor.screenshot(Path.of(name + "-320"));
        visitor.width(1280);
    }
}
