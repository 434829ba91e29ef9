package org.provenant.web.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.ExampleAccounts;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Terms;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Program;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;

/** An auditor asks the history, follows a correction, takes the proof along, and leaves a trace of what was opened. */
@BrowserTest
class HistoryJourneyIT {

    private static final int NOBODYS = 999_999_999;

    /** Two readers wait at once: the later one 30 s for its turn and 30 s for the writer, each a lock of its own. */
    private static final int PATIENCE_MILLIS = 150_000;

    @Test
    void changesOfOneFieldAreFoundAndEachLeadsToItsNeighboursAndItsProof(Visitor visitor) throws Exception {
        var importer = new ExampleImporter();
        importer.register("01-danh-sach-thiet-bi.xlsx");
        int device = importer.caller().get("/equipment?size=1").path("items[0].id");
        String tag = importer.caller().get("/equipment/{id}", device).path("assetTag");
        importer.at(visitor).open("/equipment/edit.xhtml?id=" + device);
        notes(visitor, "Thiếu dây nguồn");
        visitor.open("/equipment/edit.xhtml?id=" + device);
        notes(visitor, "Đủ dây nguồn");

        visitor.open("/audit/list.xhtml?label=" + tag + "&field=note");
        assertThat(visitor.content().locator(".act")).hasCount(2);
        assertThat(visitor.content().locator(".chips")).containsText("Ghi chú");
        assertThat(visitor.row("Đủ dây nguồn")).containsText("Thiếu dây nguồn");
        assertThat(visitor.row("Đủ dây nguồn")).containsText("Sửa mục");
        var corrected = visitor.content().locator(".act").last();
        assertThat(corrected).containsText("Đã được sửa bởi mục");
        var sheet = visitor.downloads("Xuất XLSX (2 mục)");
        assertEquals('P', Files.readAllBytes(sheet)[0]);
        corrected.locator(".neighbour").click();
        assertThat(visitor.content()).containsText("Bằng chứng và cách kiểm tra");
        var proof = new ObjectMapper()
                .readTree(visitor.downloads("Tải bằng chứng (JSON)").toFile());
        assertEquals("provenant-proof-1", proof.get("form").asText());
        assertTrue(proof.get("changes").get(0).asText().contains("Đủ dây nguồn"));

        visitor.open("/equipment/card.xhtml?id=" + device + "&tab=timeline");
        assertThat(visitor.content().locator(".stay").first()).containsText("Ghi giấy phép nhập khẩu");
        assertThat(visitor.content().locator(".stay").first()).containsText("ghi nhận sau");
        assertThat(visitor.content().locator(".stay").last()).containsText("Sửa thông tin thiết bị");
    }

    @Test
    void whatAnAuditorOpensStandsInTheHistoryOnceAndAKeepersReadingDoesNot(Visitor auditor, Visitor keeper) {
        var program = Program.as(Role.AUDITOR);
        int device = Program.as(Role.RECORD_KEEPER)
                .get("/equipment?size=1&descending=true")
                .path("items[0].id");
        var readings = Map.of("readings", "ALONE", "entity", "Equipment", "record", device);
        long before = Program.as(Role.RECORD_KEEPER)
                .queryParams(readings)
                .get("/history")
                .jsonPath()
                .getLong("total");

        keeper.as(Role.RECORD_KEEPER).open("/equipment/card.xhtml?id=" + device);
        auditor.as(Role.AUDITOR).open("/equipment/card.xhtml?id=" + device);
        auditor.open("/equipment/card.xhtml?id=" + device + "&tab=history");
        program.get("/equipment/{id}", device).then().statusCode(200);

        var kept = Program.as(Role.RECORD_KEEPER)
                .queryParams(readings)
                .get("/history")
                .jsonPath();
        assertEquals(before + 2, kept.getLong("total"), "one by the page, one by the program");
        assertEquals("API", kept.getString("items[0].channel"));
        assertEquals("PAGE", kept.getString("items[1].channel"));
        assertEquals("Equipment", kept.getString("items[1].subjects[0].entity"));
        auditor.open("/audit/list.xhtml?readings=ALONE&record=Equipment:" + device);
        assertThat(auditor.content()).containsText("Mở xem");
        auditor.open("/audit/list.xhtml?record=Equipment:" + device);
        assertThat(auditor.content().locator(".act").first()).not().containsText("Mở xem");
    }

    @Test
    void whatEndsAsAnErrorIsNotToldAsOpened(Visitor auditor) {
        var program = Program.as(Role.AUDITOR);
        program.get("/equipment/{id}", NOBODYS).then().statusCode(404);
        assertEquals(
                404,
                auditor.as(Role.AUDITOR)
                        .open("/equipment/card.xhtml?id=" + NOBODYS)
                        .status());
        auditor.expectComplaint("404");

        assertEquals(0, readingsOf(NOBODYS));
    }

    @Test
    void whileTheHistoryIsBusyNothingIsShownAndBothAreToldWhenToAskAgain(Visitor auditor) throws Exception {
        var program = Program.as(Role.AUDITOR);
        int device = unread(37);
        auditor.signIn(ExampleAccounts.loginOf(Role.AUDITOR), TestServer.PASSWORD);
        auditor.page().setDefaultNavigationTimeout(PATIENCE_MILLIS);
        long before = readingsOf(device);
        var database = TestServer.itsDatabase();

        try (var writer = DriverManager.getConnection(
                        database.get("PROVENANT_DB_URL"),
                        database.get("PROVENANT_DB_USER"),
                        database.get("PROVENANT_DB_PASSWORD"));
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("select from audit_head for update");
            var asked = CompletableFuture.supplyAsync(() -> program.get("/equipment/" + device));
            var page = auditor.open("/equipment/card.xhtml?id=" + device);

            assertEquals(503, page.status());
            auditor.expectComplaint("503");
            assertEquals("5", page.headerValue("Retry-After"));
            assertThat(auditor.content()).containsText("Lịch sử đang bận");
            var answer = asked.get();
            assertEquals(503, answer.statusCode());
            assertEquals("5", answer.header("Retry-After"));
            assertEquals("shared.rule.HISTORY_BUSY", answer.path("rule"));
            writer.rollback();
        }

        assertEquals(before, readingsOf(device), "nothing was shown");
        assertEquals(200, auditor.open("/equipment/card.xhtml?id=" + device).status());
        program.get("/equipment/" + device).then().statusCode(200);
        assertEquals(before + 2, readingsOf(device));
    }

    @Test
    void dayOfThePastThatAnAuditorLooksAtIsAReadingOfToday(Visitor auditor) {
        int device = unread(38);
        var day = "asOf=" + LocalDate.now(Terms.VIETNAM) + "&known=now";
        long before = readingsOf(device);
        auditor.signIn(ExampleAccounts.loginOf(Role.AUDITOR), TestServer.PASSWORD);

        assertEquals(
                200,
                auditor.open("/equipment/card.xhtml?id=" + device + "&" + day).status());
        Program.as(Role.AUDITOR).get("/equipment/" + device + "?" + day).then().statusCode(200);

        assertEquals(before + 2, readingsOf(device));
    }

    /** A device that no other test opens, so that no reading of it is remembered. */
    private static int unread(int which) {
        return Program.as(Role.RECORD_KEEPER).get("/equipment?size=50").path("items[" + which + "].id");
    }

    private static long readingsOf(int device) {
        return Program.as(Role.RECORD_KEEPER)
                .queryParams(Map.of("readings", "ALONE", "entity", "Equipment", "record", device))
                .get("/history")
                .jsonPath()
                .getLong("total");
    }

    private static void notes(Visitor visitor, String note) {
        visitor.types("Ghi chú", note);
        visitor.types("Lý do", "Kiểm tra lại khi bàn giao");
        visitor.presses("Lưu");
    }
}
