package org.provenant.web.schedule;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Visitor;

/** A whole list is asked for on its page, made behind it and fetched among the user's files. */
@BrowserTest
class ListExportJourneyIT {

    private final ExampleImporter importer = new ExampleImporter();

    @BeforeEach
    void fillTheRegister() {
        importer.register("01-danh-sach-thiet-bi.xlsx");
    }

    @Test
    void wholeListIsAskedForAndFetched(Visitor visitor) throws Exception {
        importer.at(visitor).open("/equipment/list.xhtml?q=PF-VN1-0000&size=10");
        visitor.presses("Lập tệp toàn bộ danh sách (XLSX)");

        assertThat(visitor.notices()).containsText("Tệp đang được lập.");
        var file = visitor.row("Sổ thiết bị").first();
        assertThat(file).containsText(".xlsx", new ContainsTextOptions().setTimeout(30_000));
        assertThat(file).containsText("9");
        var name = file.getByRole(AriaRole.BUTTON).textContent().strip();
        try (var workbook = new XSSFWorkbook(Files.newInputStream(visitor.downloads(name)))) {
            assertEquals(9, workbook.getSheetAt(0).getLastRowNum());
        }
    }
}
