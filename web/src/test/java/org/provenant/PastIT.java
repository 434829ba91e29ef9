package org.provenant;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Terms;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.Program;
import org.provenant.testbed.Visitor;

/** The register as it stood on a day of the past: chosen on any page, kept by every link, left by one click. */
@BrowserTest
class PastIT {

    private static final Pattern ON_THAT_DAY = Pattern.compile(".*asOf=2025-06-01&known=then");

    @Test
    void dayIsChosenKeptByLinksAndLeftAgain(Visitor visitor) {
        visitor.as(Role.RECORD_KEEPER).open("/equipment/list.xhtml?sort=ASSET_TAG");
        visitor.content().locator("details.past > summary").click();
        visitor.types("Ngày muốn xem", "01/06/2025");
        visitor.presses("Xem");

        var banner = visitor.page().locator(".past-banner");
        assertThat(banner).containsText("Bạn đang xem dữ liệu tại ngày 01/06/2025, như đã ghi khi đó.");
        assertThat(visitor.content()).containsText("225 thiết bị");
        assertThat(visitor.content().getByRole(AriaRole.CHECKBOX)).hasCount(0);

        visitor.presses("TB-0000021");
        assertThat(visitor.page()).hasURL(ON_THAT_DAY);
        assertThat(visitor.fact("Trạng thái")).hasText("Đang sửa chữa");
        assertThat(visitor.page().locator(".page-actions")).not().containsText("Điều chuyển");

        visitor.presses("Sổ thiết bị");
        assertThat(visitor.page()).hasURL(ON_THAT_DAY);
        visitor.page().locator(".past-banner button").click();
        assertThat(banner).hasCount(0);
        assertFalse(visitor.page().url().contains("asOf"));
    }

    @Test
    void whatIsNoPastDayIsRefusedInWords(Visitor visitor) {
        visitor.as(Role.AUDITOR);
        visitor.open("/permit/list.xhtml?asOf=31/02/2026");
        visitor.expectComplaint("400");
        assertThat(visitor.content()).containsText("“31/02/2026” không phải là ngày");
        visitor.open("/permit/list.xhtml?asOf=2999-01-01");
        visitor.expectComplaint("400");
        assertThat(visitor.content()).containsText("Ngày 01/01/2999 chưa đến");
        visitor.open("/equipment/card.xhtml?id=1&asOf=2020-01-01");
        visitor.expectComplaint("404");
        assertThat(visitor.content()).containsText("Ngày 01/01/2020 chưa có bản ghi này trong sổ");
    }

    @Test
    void everyPageOpensOnAPastDay(Visitor visitor) {
        var failed = new ArrayList<String>();
        var today = LocalDate.now(Terms.VIETNAM);
        var reading = "now";
        for (var screen : Screens.ALL) {
            if (screen.role() == null) {
                continue;
            }
            visitor.as(screen.role());
            reading = reading.equals("now") ? "then" : "now";
            var address = screen.address();
            var status = visitor.page()
                    .request()
                    .get(address + (address.contains("?") ? "&" : "?") + "asOf=" + today + "&known=" + reading)
                    .status();
            if (status != 200 && status != 409) {
                failed.add(status + " " + address + " " + reading);
            }
        }

        assertEquals(List.of(), failed);
    }

    @Test
    void programsReadThePastAndChangeNothingInIt() {
        var keeper = Program.as(Role.RECORD_KEEPER);
        keeper.get("/equipment?asOf=2025-06-01&size=1").then().statusCode(200).body("total", equalTo(225));
        Program.as(Role.RECORD_KEEPER).get("/equipment?size=1").then().body("total", greaterThan(225));
        Program.as(Role.RECORD_KEEPER)
                .get("/equipment?asOf=2020-01-01&known=now&size=1")
                .then()
                .statusCode(200)
                .body("total", lessThan(1));
        for (var wrong : List.of("asOf=yesterday", "asOf=2999-01-01", "asOf=2025-06-01&known=perhaps")) {
            Program.as(Role.RECORD_KEEPER).get("/equipment?" + wrong).then().statusCode(422);
        }
        var refused = Program.says(Program.as(Role.RECORD_KEEPER), "{\"code\":\"X\",\"name\":\"X\",\"kind\":\"SITE\"}")
                .post("/places?asOf=2025-06-01");
        assertTrue(refused.statusCode() >= 400 && refused.statusCode() < 500, refused.asString());
    }
}
