package org.provenant.web.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** How people come into the register, what they may do in it, and how they leave it. */
@BrowserTest
class UserJourneyIT {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String OWN = "mưa rào tháng sáu 2026";

    private final ExampleImporter importer = new ExampleImporter();
    private final String login = "nhanvien" + NEXT.incrementAndGet();

    @Test
    void initialPasswordIsShownOnceAndOpensNothingButItsReplacement(Visitor admin, Visitor user) {
        var initial = adds(admin);
        assertThat(admin.content()).containsText("Người dùng chưa có vai trò nào nên chưa xem được dữ liệu.");
        assertThat(admin.content()).containsText("Chờ đặt mật khẩu");
        admin.page().reload();
        assertThat(admin.content()).not().containsText(initial);
        gives(admin, "Cán bộ quản lý thiết bị", importer.company());
        assertThat(admin.notices()).containsText("Đã giao vai trò: Cán bộ quản lý thiết bị.");

        user.signIn(login, initial);
        user.open("/equipment/list.xhtml");
        assertThat(user.page()).hasURL(Pattern.compile(".*/account.xhtml"));
        assertThat(user.content()).containsText("Bạn đang dùng mật khẩu do quản trị viên cấp.");
        user.types("Mật khẩu hiện tại", initial);
        user.types("Mật khẩu mới", "ngắn");
        user.presses("Đổi mật khẩu");
        assertThat(user.page().locator("#nextMessage")).containsText("Mật khẩu quá ngắn");
        replaces(user, initial);
        assertThat(user.notices()).containsText("Đã đổi mật khẩu.");
        user.open("/equipment/list.xhtml");
        assertThat(user.content()).containsText("Sổ chưa có thiết bị nào.");
        assertThat(user.page().locator("nav.side")).not().containsText("Người dùng");
    }

    @Test
    void withdrawnRoleAndLockHoldAtOnce(Visitor admin, Visitor user) {
        var initial = adds(admin);
        var card = admin.page().url();
        gives(admin, "Cán bộ quản lý thiết bị", importer.company());
        gives(admin, "Kiểm tra viên", importer.company());
        user.signIn(login, initial);
        replaces(user, initial);
        user.open("/equipment/list.xhtml");
        assertThat(user.content().locator(".page-actions")).containsText("Nhập từ tệp");

        admin.open(card);
        admin.row("Cán bộ quản lý thiết bị").getByText("Thu hồi vai trò").click();
        assertThat(admin.fact("Vai trò")).hasText("Cán bộ quản lý thiết bị");
        admin.types("Lý do", "Chuyển công tác");
        admin.presses("Thu hồi vai trò");
        assertThat(admin.notices()).containsText("Đã thu hồi vai trò: Cán bộ quản lý thiết bị.");
        user.page().reload();
        assertThat(user.content().locator(".page-actions")).not().containsText("Nhập từ tệp");

        confirms(admin, "Khóa tài khoản");
        assertThat(admin.notices()).containsText("Đã khóa tài khoản của Đỗ Văn Khánh.");
        user.page().reload();
        assertThat(user.page()).hasURL(Pattern.compile(".*/sign-in.xhtml.*"));
        confirms(admin, "Mở khóa tài khoản");
        assertThat(admin.notices()).containsText("Đã mở khóa tài khoản của Đỗ Văn Khánh.");
        user.signIn(login, OWN);
        confirms(admin, "Đặt lại mật khẩu");
        assertThat(admin.content()).containsText("Mật khẩu ban đầu, chỉ hiển thị một lần:");
        user.open("/home.xhtml");
        assertThat(user.page()).hasURL(Pattern.compile(".*/(account|sign-in).xhtml.*"));
        admin.presses("Lịch sử");
        assertThat(admin.content().locator(".change-head strong").first()).hasText("Cán bộ quản lý thiết bị");
        for (var done : new String[] {"Cấp lại mật khẩu", "Mở khóa người dùng", "Khóa người dùng", "Thu hồi vai trò"}) {
            assertThat(admin.content()).containsText(done);
        }
    }

    @Test
    void auditorOfTwoCompaniesSeesOneAtATime(Visitor admin, Visitor auditor) {
        var other = new ExampleImporter();
        importer.register("01-danh-sach-thiet-bi.xlsx");
        other.register("03-twenty-errors-corrected.xlsx");
        var initial = adds(admin);
        gives(admin, "Kiểm tra viên", importer.company());
        gives(admin, "Kiểm tra viên", other.company());
        auditor.signIn(login, initial);
        replaces(auditor, initial);

        switches(auditor, importer.company());
        auditor.open("/equipment/list.xhtml");
        assertThat(auditor.row("PF-VN1")).not().hasCount(0);
        assertThat(auditor.row("PF-ERR")).hasCount(0);
        var card = "/equipment/card.xhtml?id=" + importer.device("PF-VN1-00001");
        auditor.open(card);
        assertThat(auditor.content()).containsText("PF-VN1-00001");

        switches(auditor, other.company());
        auditor.open("/equipment/list.xhtml");
        assertThat(auditor.row("PF-VN1")).hasCount(0);
        assertThat(auditor.row("PF-ERR")).not().hasCount(0);
        auditor.open(card);
        assertThat(auditor.content()).containsText("hồ sơ không thuộc doanh nghiệp mà bạn đang làm việc");
        auditor.expectComplaint("404");
    }

    /** Adds the user; gives the initial password that the page shows. */
    private String adds(Visitor admin) {
        importer.at(admin).open("/identity/list.xhtml");
        admin.presses("Thêm người dùng");
        admin.types("Họ và tên", "Đỗ Văn Khánh");
        admin.types("Tên đăng nhập", login);
        admin.presses("Tạo người dùng");
        assertThat(admin.notices()).containsText("Đã tạo tài khoản cho Đỗ Văn Khánh. Tiếp theo, hãy giao vai trò.");
        return admin.content().locator(".handed-over code").innerText();
    }

    private static void gives(Visitor admin, String role, int company) {
        admin.presses("Giao vai trò");
        admin.chooses("Vai trò", role);
        admin.page().locator("main #company").selectOption(Integer.toString(company));
        admin.types("Lý do", "Theo phân công");
        admin.presses("Giao vai trò");
        assertThat(admin.notices()).containsText(role);
    }

    private static void confirms(Visitor admin, String act) {
        admin.presses(act);
        admin.page().locator("dialog[open] textarea").fill("Theo đề nghị của bộ phận");
        admin.presses(act);
    }

    private static void replaces(Visitor user, String initial) {
        user.open("/account.xhtml");
        user.types("Mật khẩu hiện tại", initial);
        user.types("Mật khẩu mới", OWN);
        user.presses("Đổi mật khẩu");
        assertThat(user.notices()).containsText("Đã đổi mật khẩu.");
    }

    private static void switches(Visitor visitor, int company) {
        visitor.page().locator(".account summary").click();
        visitor.page().locator(".account #company").selectOption(Integer.toString(company));
        visitor.page().locator(".account .switch button").click();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/home.xhtml"));
    }
}
