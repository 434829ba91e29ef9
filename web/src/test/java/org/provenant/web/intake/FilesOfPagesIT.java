package org.provenant.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Language;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;

/** Files that pages give: one after the other, without leaving the page. */
@BrowserTest
class FilesOfPagesIT {

    @Test
    void listGivesEveryRowThatTheSearchLeavesAndSaysHowMany(Visitor visitor) throws IOException {
        visitor.as(Role.AUDITOR).speaks(Language.VI).open("/equipment/list.xhtml?q=thinkpad&size=20&sort=-SERIAL");
        var page = visitor.page();
        var count = page.locator(".pager-total").innerText().replaceAll("\\D", "");

        var workbook = download(visitor, "#xlsx");
        var csv = download(visitor, "#csv");

        assertTrue(Integer.parseInt(count) > 25, count);
        assertEquals(
                "Tải " + count + " thiết bị (XLSX)",
                page.locator("#xlsx").innerText().strip());
        assertTrue(workbook.suggestedFilename().matches("Sổ thiết bị – .+ – \\d{4}-\\d\\d-\\d\\d\\.xlsx"));
        var lines = Files.readAllLines(csv.path(), StandardCharsets.UTF_8);
        assertEquals(Integer.parseInt(count) + 1, lines.size());
        var serials = lines.stream().skip(1).map(line -> line.split(";")[1]).toList();
        assertEquals(
                serials.stream().sorted((one, other) -> other.compareTo(one)).toList(), serials);
    }

    @Test
    void uploadPageGivesTheTemplateInBothLanguages(Visitor visitor) {
        var declaration = TestServer.sql().withHandle(sql -> sql.createQuery("select min(id) from declaration")
                .mapTo(Long.class)
                .one());
        visitor.as(Role.RECORD_KEEPER).speaks(Language.EN).open("/intake/upload.xhtml?declaration=" + declaration);

        var names = List.of(
                download(visitor, "#vietnamese").suggestedFilename(),
                download(visitor, "#english").suggestedFilename());

        assertTrue(names.get(0).startsWith("Mẫu nhập thiết bị – tờ khai 1"), names.get(0));
        assertTrue(names.get(1).startsWith("Equipment template – declaration 1"), names.get(1));
    }

    private static Download download(Visitor visitor, String button) {
        return visitor.page()
                .waitForDownload(() -> visitor.page().locator(button).click());
    }
}
