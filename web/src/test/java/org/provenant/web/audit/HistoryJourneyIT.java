package org.provenant.web.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Program;
import org.provenant.testbed.Visitor;

/** An auditor asks the history, follows a correction, takes the proof along, and leaves a trace of what was opened. */
@BrowserTest
class HistoryJourneyIT {

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

    private static void notes(Visitor visitor, String note) {
        visitor.types("Ghi chú", note);
        visitor.types("Lý do", "Kiểm tra lại khi bàn giao");
        visitor.presses("Lưu");
    }
}
