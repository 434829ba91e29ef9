package org.provenant;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.testbed.Program.says;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.ServerTest;

/** What leaves the register as a file comes in again without loss. */
@ServerTest
class RoundTripIT {

    /** Where a device stands in one register: these differ in another. */
    private static final List<String> OF_THE_REGISTER =
            List.of("id", "placeId", "custodianId", "permitId", "declarationId", "batchId", "batchFile", "version");

    private final ExampleImporter source = new ExampleImporter();

    @ParameterizedTest
    @CsvSource({"xlsx,vi", "xlsx,en", "csv,vi", "csv,en"})
    void exportedRegisterComesInAgainWithEveryFieldEqual(String format, String language) {
        source.confirm(source.upload("01-danh-sach-thiet-bi.xlsx").getInt("batch.id"));
        makeDifficult(source);
        var export = source.caller(language)
                .get("/equipment." + format)
                .then()
                .statusCode(200)
                .extract();
        var target = new ExampleImporter();

        var checked = target.upload("danh sách." + format, export.asByteArray());
        assertEquals("CHECKED", checked.getString("batch.state"), checked.prettify());
        assertEquals(0, checked.getInt("batch.problems"));
        assertEquals(List.of(), checked.getList("mapping.questions"));
        target.confirm(checked.getInt("batch.id"));

        assertEquals(devices(source), devices(target));
        assertEquals(24, devices(target).size());
    }

    /** Values that a spreadsheet program would run, split, round or cut. */
    private static void makeDifficult(ExampleImporter importer) {
        var ids = importer.caller().get("/equipment?size=500").jsonPath().getList("items.id");
        var first = """
                {"assetTag": "00012", "noSerialReason": "=HYPERLINK(\\"http://example.org\\")", "manufacturer": "+Hãng",
                 "model": "-5", "description": "@SUM(A1);\\"trích\\", dòng\\nhai", "category": "SERVER",
                 "manufactureYear": 2021, "origin": "CZ", "arrivalCondition": "REFURBISHED", "unitValue": 1234.5678,
                 "currency": "VND", "imeis": ["490154203237518", "356938035643809"], "macs": ["00:1A:2B:3C:4D:5E"],
                 "otherIdentifiers": ["=x; y", "0012"], "note": "'đã dán''", "reason": "Thử giá trị khó"}""";
        var second = """
                {"assetTag": "1E5", "serialNumber": "0012345678901234567", "manufacturer": "Đại Việt", "model": "1/2", "category": "OTHER",
                 "manufactureYear": 2020, "origin": "VN", "arrivalCondition": "USED_GOOD", "unitValue": 1234567890123.4,
                 "currency": "JPY", "reason": "Thử giá trị khó"}""";
        correct(importer, ids.get(0), first);
        correct(importer, ids.get(1), second);
    }

    private static void correct(ExampleImporter importer, Object device, String facts) {
        var seen = importer.caller().get("/equipment/{id}", device).header("ETag");
        says(importer.caller(), facts)
                .header("If-Match", seen)
                .put("/equipment/{id}", device)
                .then()
                .statusCode(200);
    }

    private static List<Map<String, Object>> devices(ExampleImporter importer) {
        List<Map<String, Object>> rows = new JsonPath(
                        importer.caller().get("/equipment?size=500").asString())
                .using(new JsonPathConfig(NumberReturnType.BIG_DECIMAL))
                .getList("items");
        rows.forEach(row -> row.keySet().removeAll(OF_THE_REGISTER));
        return rows;
    }

    @Test
    void exportHoldsWhatTheListIsNarrowedToAndIsNamedByCompanyAndDay() {
        source.confirm(source.upload("01-danh-sach-thiet-bi.xlsx").getInt("batch.id"));

        var csv = source.caller("vi")
                .get("/equipment.csv?q=PowerEdge&sort=SERIAL&descending=true")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("So thiet bi _ Cong ty TNHH Thiet bi Song Hong _ 20"))
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .extract();
        var lines =
                new String(csv.asByteArray(), StandardCharsets.UTF_8).lines().toList();

        assertTrue(lines.get(0).startsWith("\uFEFFMã tài sản;Số sê-ri;"), lines.get(0));
        assertEquals(8 + 1, lines.size());
        assertTrue(lines.get(1).contains("CN-VN1-00024"), lines.get(1));
        source.caller("vi")
                .get("/equipment.csv?stagee=IN_USE")
                .then()
                .statusCode(400)
                .body("rule", equalTo("api.rule.PARAMETER_UNKNOWN"));
    }

    @Test
    void emptyTemplateIsUnderstoodInBothLanguages() {
        for (var language : List.of("vi", "en")) {
            var template = source.caller(language)
                    .get("/imports/template?declaration=" + source.declaration())
                    .then()
                    .statusCode(200)
                    .extract();

            var checked = source.upload("template-" + language + ".xlsx", template.asByteArray());

            assertEquals(0, checked.getInt("batch.rows"));
            assertEquals(22, checked.getList("mapping.mapping.columns").size());
            assertEquals(List.of(), checked.getList("mapping.missing"));
        }
    }
}
