package org.provenant.web.reporting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.provenant.testbed.Program.says;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.domain.reporting.ReportFigure;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/**
 * A year of reports in the browser: four quarters and the annual report, each checked, reviewed, issued, filed and answered;
 * one sent back; what came late corrected. Every figure is counted in another way.
 */
@BrowserTest
class ReportYearJourneyIT {

    private static final String BREACHES = "Mọi vi phạm về sử dụng nội bộ đã được khắc phục và đóng";

    /** A report is drawn by whoever issues it, or after them. */
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(60_000);

    private final ExampleImporter importer = new ExampleImporter();

    @Test
    void fourQuartersAndAYearGoOutAndALateReturnIsCorrected(Visitor visitor) throws Exception {
        importer.register("01-danh-sach-thiet-bi.xlsx");
        becomes(1, "RETURNED", "2026-05-20");
        becomes(2, "UNDER_REPAIR", "2026-04-10");
        becomes(2, "IN_USE", "2026-07-02");
        isFoundAtAnotherPlace();

        goesOut(visitor, new Period("Quý", "2025-10-01", "2025-12-31"), true);
        goesOut(visitor, new Period("Quý", "2026-01-01", "2026-03-31"), true);
        var second = goesOut(visitor, new Period("Quý", "2026-04-01", "2026-06-30"), true);
        var third = goesOut(visitor, new Period("Quý", "2026-07-01", "2026-09-30"), false);
        goesOut(visitor, new Period("Năm tính từ ngày được phép", "2025-10-01", "2026-09-30"), true);

        becomes(7, "RETURNED", "2026-08-20");
        var corrected = corrects(visitor, third);
        isCompared(visitor, third, corrected, "PF-VN1-00007");
        isCompared(visitor, second, corrected, "PF-VN1-00007");
        leadsToADevice(visitor, corrected);
    }

    /** From the draft to the answer of the authority; its number. */
    private int goesOut(Visitor visitor, Period period, boolean accepted) throws Exception {
        importer.at(visitor).open("/reporting/new.xhtml");
        visitor.chooses("Loại kỳ", period.words());
        visitor.types("Kỳ từ ngày", day(period.from()));
        visitor.types("Kỳ đến ngày", day(period.to()));
        visitor.types("Nơi ký", "Hà Nội");
        visitor.presses("Mở bản thảo");
        int report = isIssued(visitor);
        assertEquals(
                CountedFigures.of(importer.company(), period.from(), period.to()), told(visitor), period::toString);
        isFiled(visitor, report);
        isAnswered(visitor, accepted);
        return report;
    }

    /** The open draft, in which one check fails, becomes a report; its number. */
    private int isIssued(Visitor visitor) throws Exception {
        var draft = visitor.page().url().replaceAll(".*(/reporting/draft.xhtml\\?id=\\d+).*", "$1");
        assertThat(visitor.row(BREACHES)).containsText("Không đạt");
        visitor.chooses("Nội dung kiểm tra", BREACHES);
        visitor.types("Lý do chấp nhận", "Đã đưa thiết bị về, đang lập biên bản");
        visitor.presses("Chấp nhận nội dung này");
        assertThat(visitor.row(BREACHES)).containsText("Không đạt, đã chấp nhận");
        visitor.presses("Trình soát xét");
        var given = importer.at(visitor, Role.COMPLIANCE_OFFICER);
        try {
            visitor.open(draft);
            visitor.presses("Đồng ý, đã soát xét");
            assertThat(visitor.notices()).containsText("Báo cáo có thể được phát hành.");
        } finally {
            given.close();
        }
        importer.at(visitor).open(draft);
        visitor.presses("Phát hành báo cáo");
        assertThat(visitor.content()).containsText("Chưa nộp", SOON);
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/reporting/card.xhtml.*"));
        assertThat(visitor.row(BREACHES)).containsText("Đã đưa thiết bị về, đang lập biên bản");
        return Integer.parseInt(visitor.page().url().replaceAll(".*id=(\\d+).*", "$1"));
    }

    private static void isFiled(Visitor visitor, int report) throws Exception {
        var scan = "Bản chụp báo cáo đã ký " + report;
        visitor.chooses("Hình thức nộp", "Cổng dịch vụ công");
        visitor.types("Số giấy tiếp nhận", "TN-" + report);
        visitor.brings("bao-cao-da-ky.txt", scan);
        visitor.presses("Ghi nhận đã nộp");
        assertThat(visitor.fact("Số giấy tiếp nhận")).containsText("TN-" + report);
        assertArrayEquals(
                scan.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(visitor.downloads("bao-cao-da-ky.txt")));
    }

    private static void isAnswered(Visitor visitor, boolean accepted) {
        if (!accepted) {
            visitor.content().getByLabel("Báo cáo được chấp nhận").uncheck();
            visitor.types("Ý kiến của cơ quan quản lý", "Thiếu một thiết bị đã hoàn trả");
        }
        visitor.presses("Ghi kết quả");
        assertThat(visitor.fact("Nộp báo cáo")).containsText(accepted ? "Đã được chấp nhận" : "Bị trả lại");
    }

    private int corrects(Visitor visitor, int report) throws Exception {
        importer.at(visitor).open("/reporting/card.xhtml?id=" + report);
        visitor.types("Nội dung và lý do điều chỉnh", "Bổ sung một thiết bị hoàn trả ghi muộn");
        visitor.presses("Điều chỉnh báo cáo");
        int corrected = isIssued(visitor);
        assertThat(visitor.content().locator("h1")).containsText("phiên bản 2");
        assertThat(visitor.fact("Điều chỉnh báo cáo")).containsText("Bổ sung một thiết bị hoàn trả ghi muộn");
        assertEquals(CountedFigures.of(importer.company(), "2026-07-01", "2026-09-30"), told(visitor));
        isFiled(visitor, corrected);
        isAnswered(visitor, true);
        return corrected;
    }

    /** The later report beside an earlier one names the device that was recorded late. */
    private void isCompared(Visitor visitor, int earlier, int later, String serial) {
        String tag = importer.caller().get("/equipment?q=" + serial).path("items[0].assetTag");
        visitor.open("/reporting/compare.xhtml?id=" + later + "&with=" + earlier);
        assertThat(visitor.content()).containsText("15 → 14");
        visitor.row(tag).locator("a").first().click();
        assertThat(visitor.content()).containsText(serial);
    }

    private static void leadsToADevice(Visitor visitor, int report) {
        visitor.open("/reporting/card.xhtml?id=" + report);
        visitor.content()
                .locator("a[href*='figure=WENT_OUT']")
                .filter(new FilterOptions().setHasText("1"))
                .first()
                .click();
        visitor.row("PF-VN1-00007").locator("a").first().click();
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/equipment/card.xhtml\\?id=\\d+"));
    }

    /** What the card of a report tells: each figure that is not nothing with its devices, and as many as its line says. */
    private Map<String, String> told(Visitor visitor) {
        int report = Integer.parseInt(visitor.page().url().replaceAll(".*id=(\\d+).*", "$1"));
        var told = new TreeMap<String, String>();
        var lines = visitor.table("Số liệu theo dòng giấy phép").locator("tbody tr");
        for (int line = 0; line < lines.count(); line++) {
            var row = lines.nth(line);
            var goods = row.locator("td").nth(1).innerText().lines().findFirst().orElseThrow();
            for (var figure : ReportFigure.values()) {
                var behind = importer.caller()
                        .get("/reports/{id}/devices?size=500&line={line}&figure={figure}", report, line + 1, figure)
                        .jsonPath();
                var tags = behind.getList("items.assetTag", String.class);
                var shown = row.locator("a[href$='figure=" + figure + "']");
                if (shown.count() > 0) {
                    assertThat(shown).hasText(Integer.toString(tags.size()));
                }
                if (!tags.isEmpty()) {
                    told.put(
                            CountedFigures.key(goods, figure),
                            String.join(" ", tags.stream().sorted().toList()));
                }
            }
        }
        return told;
    }

    private void becomes(int device, String stage, String day) {
        says(importer.caller(), """
                {"stage": "%s", "day": "%s", "reason": "Theo biên bản kỹ thuật", "evidence": "Biên bản số 0%d/2026/BB"}""".formatted(stage, day, device))
                .post("/equipment/{id}/stages", importer.device("PF-VN1-0000" + device))
                .then()
                .statusCode(201);
    }

    private void isFoundAtAnotherPlace() {
        says(importer.caller(), """
                {"kind": "OTHER", "description": "Mang thiết bị ra ngoài nhà máy", "foundOn": "2026-06-10",
                 "equipmentIds": [%d]}""".formatted(importer.device("PF-VN1-00003")))
                .post("/breaches")
                .then()
                .statusCode(200);
    }

    private static String day(String iso) {
        return iso.replaceAll("(\\d+)-(\\d+)-(\\d+)", "$3/$2/$1");
    }

    /** A period as the page names it. */
    private record Period(String words, String from, String to) {}
}
