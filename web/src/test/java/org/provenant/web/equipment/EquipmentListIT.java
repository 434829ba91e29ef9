package org.provenant.web.equipment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** Finding devices in the register: 38 laptops and 8 servers. */
@BrowserTest
class EquipmentListIT {

    private static ExampleImporter importer;

    @BeforeAll
    static void fillTheRegister() {
        importer = new ExampleImporter();
        importer.register("01-danh-sach-thiet-bi.xlsx");
        importer.register("03-twenty-errors-corrected.xlsx");
    }

    @BeforeEach
    void openTheList(Visitor visitor) {
        importer.at(visitor).open("/equipment/list.xhtml?size=20");
    }

    @Test
    void searchNeedsNoAccents(Visitor visitor) {
        searches(visitor, "may chu");

        assertThat(total(visitor)).hasText("8 thiết bị");
        assertThat(visitor.row("PowerEdge R640")).hasCount(8);
        searches(visitor, "không có máy nào như thế");
        assertThat(visitor.content()).containsText("Không có thiết bị nào khớp với bộ lọc.");
    }

    @Test
    void filtersAreChipsThatGoOneByOneOrAllAtOnce(Visitor visitor) {
        visitor.chooses("Nhóm thiết bị", "Máy tính xách tay");
        visitor.types("Địa điểm", "kho thiet bi");
        visitor.presses("Lọc");
        var chips = visitor.content().locator(".chips");
        assertThat(chips).containsText("Nhóm thiết bị: Máy tính xách tay");
        assertThat(chips).containsText("Địa điểm: Nhà máy Hà Nội › Kho thiết bị");
        assertThat(total(visitor)).hasText("12 thiết bị");

        chips.getByText("Nhóm thiết bị:").click();
        assertThat(chips).not().containsText("Nhóm thiết bị");
        assertThat(total(visitor)).hasText("12 thiết bị");
        visitor.presses("Bỏ tất cả bộ lọc");
        assertThat(chips).hasCount(0);
        assertThat(total(visitor)).hasText("46 thiết bị");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*size=20.*"));
    }

    @Test
    void rowsAreSortedBothWays(Visitor visitor) {
        visitor.presses("Sắp xếp theo Số sê-ri");
        assertThat(firstRow(visitor)).containsText("CN-VN1-00017");

        visitor.presses("Sắp xếp theo Số sê-ri");
        assertThat(firstRow(visitor)).containsText("PF-VN1-00016");
        assertEquals("descending", visitor.content().locator("th[aria-sort]").getAttribute("aria-sort"));
    }

    @Test
    void addressHoldsThePlaceInTheList(Visitor visitor) {
        visitor.presses("Sắp xếp theo Số sê-ri");
        assertThat(firstRow(visitor)).containsText("CN-VN1-00017");
        visitor.presses("Trang sau");
        assertThat(visitor.content().locator("tbody tr")).hasCount(20);
        var onSecond = firstRow(visitor).innerText();

        visitor.page().reload();
        assertEquals(onSecond, firstRow(visitor).innerText());
        visitor.page().goBack();
        assertThat(firstRow(visitor)).containsText("CN-VN1-00017");
        visitor.page().goForward();
        assertEquals(onSecond, firstRow(visitor).innerText());
        visitor.presses("Trang trước");
        assertThat(firstRow(visitor)).containsText("CN-VN1-00017");
    }

    @Test
    void scannedCodeInTheTopSearchFindsTheDevice(Visitor visitor) {
        visitor.page().keyboard().press("/");
        visitor.page().keyboard().type("pf-vn1-00003");
        visitor.page().keyboard().press("Enter");

        assertThat(visitor.page()).hasURL(Pattern.compile("/equipment/card\\.xhtml\\?id=\\d+"));
        assertThat(visitor.content()).containsText("PF-VN1-00003");
    }

    private static void searches(Visitor visitor, String words) {
        visitor.page().locator("#q").fill(words);
        visitor.page().locator("#q").press("Enter");
    }

    private static Locator total(Visitor visitor) {
        return visitor.content().locator(".pager-total");
    }

    private static Locator firstRow(Visitor visitor) {
        return visitor.content().locator("tbody tr").first();
    }
}
