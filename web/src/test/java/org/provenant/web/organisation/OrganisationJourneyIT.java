package org.provenant.web.organisation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** Companies, the tree of their places and the people who answer for equipment. */
@BrowserTest
class OrganisationJourneyIT {

    private final ExampleImporter importer = new ExampleImporter();

    @Test
    void taxCodeWithAWrongCheckDigitIsRefused(Visitor visitor) {
        var taxCode = ExampleImporter.taxCode();
        var last = taxCode.charAt(9);
        importer.at(visitor).open("/organisation/companies.xhtml");
        visitor.presses("Thêm doanh nghiệp");
        visitor.types("Tên doanh nghiệp", "Công ty TNHH Lắp ráp Bắc Ninh");
        visitor.types("Mã số thuế", taxCode.substring(0, 9) + (last == '9' ? '8' : '9'));
        visitor.types("Địa chỉ", "Khu công nghiệp Quế Võ, Bắc Ninh");
        visitor.types("Người đại diện theo pháp luật", "Trần Minh Đức");
        visitor.content().getByLabel("Doanh nghiệp chế xuất").check();
        visitor.presses("Ghi doanh nghiệp");
        assertThat(visitor.page().locator("#taxCodeMessage")).containsText("sai chữ số kiểm tra");
        assertThat(visitor.content().getByLabel("Doanh nghiệp chế xuất")).isChecked();

        visitor.types("Mã số thuế", taxCode);
        visitor.presses("Ghi doanh nghiệp");
        assertThat(visitor.notices()).containsText("Đã ghi Công ty TNHH Lắp ráp Bắc Ninh.");
        assertThat(visitor.fact("Mã số thuế")).containsText(taxCode);
        assertThat(visitor.fact("Doanh nghiệp chế xuất")).hasText("Có");
        visitor.presses("Sửa thông tin");
        visitor.types("Địa chỉ", "Khu công nghiệp Yên Phong, Bắc Ninh");
        visitor.types("Lý do", "Chuyển trụ sở");
        visitor.presses("Lưu");
        visitor.presses("Lịch sử");
        assertThat(visitor.content()).containsText("Chuyển trụ sở");
        assertThat(visitor.row("Địa chỉ")).containsText("Quế Võ");
        assertThat(visitor.row("Địa chỉ")).containsText("Yên Phong");
    }

    @Test
    void placesFormATree(Visitor visitor) {
        importer.at(visitor).open("/organisation/places.xhtml");
        visitor.presses("Thêm địa điểm");
        names(visitor, "HP", "Nhà máy Hải Phòng");
        visitor.presses("Thêm vào danh sách");
        assertThat(visitor.notices()).containsText("Đã thêm địa điểm Nhà máy Hải Phòng.");
        visitor.presses("Thêm nơi bên trong");
        visitor.chooses("Loại", "Tòa nhà");
        names(visitor, "KHO", "Tòa nhà A");
        visitor.presses("Thêm vào danh sách");
        assertThat(visitor.page().locator("#codeMessage")).containsText("Mã địa điểm KHO đã được dùng.");
        visitor.types("Mã", "HP-A");
        visitor.presses("Thêm vào danh sách");
        assertThat(visitor.fact("Vị trí")).hasText("Nhà máy Hải Phòng › Tòa nhà A");
        visitor.presses("Thêm nơi bên trong");
        visitor.chooses("Loại", "Phòng hoặc dây chuyền");
        names(visitor, "HP-A-1", "Dây chuyền 1");
        visitor.presses("Thêm vào danh sách");
        assertThat(visitor.fact("Vị trí")).hasText("Nhà máy Hải Phòng › Tòa nhà A › Dây chuyền 1");

        visitor.open("/organisation/places.xhtml");
        assertThat(visitor.row("HP-A-1").locator(".depth-2")).hasText("Dây chuyền 1");
        visitor.open("/organisation/places.xhtml?q=day+chuyen");
        assertThat(visitor.row("HP-A-1")).containsText("Nhà máy Hải Phòng › Tòa nhà A › Dây chuyền 1");
        visitor.open("/organisation/places.xhtml?q=hai+phong");
        visitor.row("HP").first().getByRole(AriaRole.LINK).first().click();
        closes(visitor, "Chuyển nhà máy");
        assertThat(visitor.notices()).containsText("còn tòa nhà hoặc phòng đang mở. Hãy đóng các nơi đó trước.");
    }

    @Test
    void placeWithDevicesStaysOpenUntilTheyHaveMoved(Visitor visitor) {
        importer.at(visitor).open("/organisation/place.xhtml?id=" + importer.room());
        importer.register("01-danh-sach-thiet-bi.xlsx");
        closes(visitor, "Trả mặt bằng");
        assertThat(visitor.page().locator("main"))
                .containsText("Địa điểm KHO Kho thiết bị còn 5 thiết bị. Hãy điều chuyển các thiết bị đó trước.");

        visitor.open("/equipment/list.xhtml?place=" + importer.room());
        visitor.presses("Điều chuyển cả 5 thiết bị đang lọc");
        visitor.types("Địa điểm mới", "phong ky thuat");
        visitor.types("Lý do", "Trả mặt bằng");
        visitor.presses("Điều chuyển 5 thiết bị");
        visitor.open("/organisation/place.xhtml?id=" + importer.room());
        closes(visitor, "Trả mặt bằng");
        assertThat(visitor.notices()).containsText("Đã đóng địa điểm KHO.");
        assertThat(visitor.content()).containsText("Đã đóng");
        visitor.presses("Lịch sử");
        assertThat(visitor.content()).containsText("Trả mặt bằng");
        assertThat(visitor.row("Đã đóng")).containsText("Không");
    }

    @Test
    void personWhoHoldsEquipmentCannotLeave(Visitor visitor) {
        importer.register("01-danh-sach-thiet-bi.xlsx");
        importer.at(visitor).open("/organisation/persons.xhtml");
        visitor.presses("Thêm người quản lý");
        visitor.types("Mã nhân viên", "NV001");
        visitor.types("Họ và tên", "Phạm Thị Lan");
        visitor.types("Bộ phận", "Phòng CNTT");
        visitor.presses("Thêm vào danh sách");
        assertThat(visitor.page().locator("#codeMessage")).containsText("Mã nhân viên NV001 đã được dùng.");
        visitor.types("Mã nhân viên", "NV003");
        visitor.presses("Thêm vào danh sách");
        assertThat(visitor.notices()).containsText("Đã thêm Phạm Thị Lan vào danh sách người quản lý.");
        leaves(visitor);
        assertThat(visitor.notices()).containsText("Đã ghi nhận Phạm Thị Lan nghỉ việc.");
        assertThat(visitor.content()).containsText("Ghi nhận trở lại làm việc");

        visitor.open("/organisation/person.xhtml?id=" + importer.custodian());
        leaves(visitor);
        assertThat(visitor.page().locator("main")).containsText("còn đang quản lý 19 thiết bị");
        visitor.open("/custody/move.xhtml?id=" + importer.device("PF-VN1-00003"));
        assertThat(visitor.page().locator("#toCustodian option").filter(new FilterOptions().setHasText("Phạm Thị Lan")))
                .hasCount(0);
    }

    private static void names(Visitor visitor, String code, String name) {
        visitor.types("Mã", code);
        visitor.types("Tên", name);
    }

    private static void closes(Visitor visitor, String reason) {
        visitor.presses("Đóng địa điểm");
        visitor.page().locator("dialog[open] textarea").fill(reason);
        visitor.presses("Đóng địa điểm");
    }

    private static void leaves(Visitor visitor) {
        visitor.presses("Ghi nhận nghỉ việc");
        visitor.page().locator("dialog[open] textarea").fill("Chấm dứt hợp đồng lao động");
        visitor.presses("Ghi nhận nghỉ việc");
    }
}
