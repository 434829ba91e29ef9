package org.provenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.testbed.Program.says;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.OneOfEach;
import org.provenant.testbed.Program;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;

/**
 * Two hundred texts that would be scripts, elements or formulas if anything took them for more than text, in every field
 * that takes text: pages show them, papers print them, files carry them, and nothing happens.
 */
@BrowserTest
class MarkupIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADINGS =
            "Số sê-ri,Hãng,Model,Mã HS,Năm sản xuất,Xuất xứ,Tình trạng,Đơn giá (USD),Địa điểm,Mô tả,Ghi chú,Ngày nhận\n";

    /** What only markup of ours may do: our scripts carry the page's nonce or an address, our elements no handlers. */
    private static final String COME_ALIVE = """
            () => window.broken || document.querySelectorAll(
                '[onerror],[onload],[onfocus],[onmouseover],[ontoggle],[onanimationstart],iframe,object,embed,video:not(#cameraView),math,'
                + 'base,template,meta[http-equiv=refresh],a[href^=javascript],form[action^=javascript],'
                + 'script:not([src]):not([nonce])').length""";

    /** What a page shows, in its fields too. */
    private static final String WORDS = """
            () => document.body.textContent + [...document.querySelectorAll('input,textarea')].map(e => e.value).join(' ')""";

    private static final int LONG = 120;

    private final List<String> texts = texts();

    /** Those that stand in fields which some page shows. */
    private final Set<String> given = new LinkedHashSet<>();

    private final ExampleImporter importer = new ExampleImporter();
    private int next;

    private static List<String> texts() {
        try (var file = Objects.requireNonNull(MarkupIT.class.getResourceAsStream("/org/provenant/markup.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The next text that fits into a field of this length. */
    private String text(int longest) {
        var text = texts.get(next++ % texts.size());
        return text.length() <= longest ? text : text(longest);
    }

    private String given(int longest) {
        var text = text(longest);
        given.add(text);
        return text;
    }

    private int devices() {
        var csv = new StringBuilder(HEADINGS);
        for (int i = 0; i < texts.size(); i++) {
            csv.append("XSS-").append(1000 + i);
            for (var cell : List.of(texts.get(i), texts.get(i), "84713020", "2019", "CN", "cũ", "100", "KHO")) {
                csv.append(',').append(quoted(cell));
            }
            csv.append(',').append(quoted(texts.get(i))).append(',').append(quoted(texts.get(i)));
            csv.append(",03/04/2026\n");
        }
        int batch = importer.upload(
                        "\"><img src=x onerror=window.broken=1>.csv",
                        csv.toString().getBytes(StandardCharsets.UTF_8))
                .getInt("batch.id");
        assertEquals("DONE", importer.confirm(batch).getString("confirmation.state"));
        return batch;
    }

    private static String quoted(String cell) {
        var shielded = "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return '"' + shielded.replace("\"", "\"\"") + '"';
    }

    /** What no company owns alone. */
    private Map<String, Integer> installation() {
        int company = says(
                        Program.admin(),
                        JSON.createObjectNode()
                                .put("name", given(LONG))
                                .put("taxCode", ExampleImporter.taxCode())
                                .put("address", given(LONG))
                                .put("representative", given(LONG))
                                .put("representativeTitle", given(LONG))
                                .put("exportProcessing", false)
                                .toString())
                .post("/companies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        int user = says(
                        Program.admin(),
                        JSON.createObjectNode()
                                .put("login", "markup." + company)
                                .put("name", given(LONG))
                                .put("language", "VI")
                                .toString())
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .path("user");
        says(
                        importer.caller(),
                        JSON.createObjectNode()
                                .put("role", "COMPLIANCE_OFFICER")
                                .put("company", company)
                                .put("reason", given(LONG))
                                .toString())
                .post("/users/{id}/roles", user)
                .then()
                .statusCode(200);
        return Map.of("company", company, "user", user);
    }

    private List<String> pages(int batch) {
        var pages = new ArrayList<String>();
        var records = new HashMap<>(new OneOfEach(importer, this::given, batch).records());
        int device = importer.device("XSS-1002");
        records.put("equipment", device);
        says(
                        importer.caller(),
                        JSON.createObjectNode()
                                .put("place", records.get("place"))
                                .put("custodian", records.get("person"))
                                .put("day", "2026-10-01")
                                .put("reason", given(LONG))
                                .toString())
                .post("/equipment/{id}/moves", device)
                .then()
                .statusCode(201);
        records.putAll(installation());
        records.put("entry", TestServer.sql().withHandle(sql -> sql.createQuery(
                        "select max(id) from audit_entry where company_id = :company")
                .bind("company", importer.company())
                .mapTo(Integer.class)
                .one()));
        Screens.ALL.stream()
                .filter(screen -> screen.role() != null)
                .map(screen -> screen.address(records))
                .forEach(pages::add);
        for (var serial : List.of("XSS-1000", "XSS-1025", "XSS-1077", "XSS-1141", "XSS-1199")) {
            pages.add("/equipment/card.xhtml?id=" + importer.device(serial));
        }
        pages.add("/equipment/card.xhtml?id=" + records.get("valued"));
        pages.add("/equipment/card.xhtml?tab=timeline&id=" + records.get("valued"));
        // What only the history tells, however much has been done since.
        pages.add("/audit/list.xhtml?record=UserAccount:" + records.get("user"));
        pages.add("/equipment/list.xhtml?q=%22%3E%3Cimg+src%3Dx+onerror%3Dwindow.broken%3D1%3E");
        return pages;
    }

    @Test
    void markupIsShownAsTextOnEveryPage(Visitor visitor) {
        int batch = devices();
        given.addAll(texts.subList(0, 10));
        var pages = pages(batch);
        importer.at(visitor);
        visitor.page().onDialog(dialog -> {
            throw new AssertionError("a dialogue opened: " + dialog.message());
        });
        var shown = new StringBuilder();

        for (var page : pages) {
            visitor.open(page);
            assertEquals(0, visitor.page().evaluate(COME_ALIVE), page);
            shown.append(visitor.page().evaluate(WORDS)).append('\n');
        }

        assertEquals(
                List.of(),
                given.stream().filter(text -> shown.indexOf(text) < 0).toList(),
                "shown on no page, so these fields were not looked at");
    }

    @Test
    void filesAndPapersCarryMarkupAndFormulasAsText() throws IOException {
        devices();
        int report = importer.report("""
                {"formCode": "RP-SP", "periodKind": "HALF_YEAR", "from": "2026-01-01", "to": "2026-06-30", "language": "EN",
                 "town": "<img src=x onerror=window.broken=1>"}""").getInt("id");

        var csv = importer.caller().get("/equipment.csv").asString();
        var sheets = List.of(
                importer.caller().get("/equipment.xlsx").asByteArray(),
                importer.caller().get("/reports/{id}.xlsx", report).asByteArray());
        var paper = importer.caller().get("/reports/{id}.pdf", report).asByteArray();
        var json = importer.caller().get("/equipment?size=500").then().extract();

        try (var rows = CsvReader.builder()
                .fieldSeparator(csv.lines().findFirst().orElseThrow().contains(";") ? ';' : ',')
                .ofCsvRecord(csv)) {
            rows.forEach(row -> row.getFields().forEach(cell -> assertFalse(cell.matches("(?s)[=+@\\t\\r-].*"), cell)));
        }
        for (var sheet : sheets) {
            requireNoFormula(sheet);
        }
        try (var document = Loader.loadPDF(paper)) {
            assertTrue(new PDFTextStripper().getText(document).contains("<img src=x"));
        }
        assertEquals("application/json", json.contentType().split(";")[0]);
        assertEquals("nosniff", json.header("X-Content-Type-Options"));
        assertTrue(json.jsonPath().getList("items.model").containsAll(texts.subList(0, 20)));
    }

    private static void requireNoFormula(byte[] workbook) throws IOException {
        var kept = Files.createTempFile("markup", ".xlsx");
        Files.write(kept, workbook);
        try (var zip = new ZipFile(kept.toFile())) {
            for (var part : Collections.list(zip.entries())) {
                var xml = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                assertFalse(part.getName().startsWith("xl/worksheets/") && xml.contains("<f>"), part.getName());
                assertFalse(part.getName().contains("externalLink"), part.getName());
            }
        } finally {
            Files.delete(kept);
        }
    }
}
