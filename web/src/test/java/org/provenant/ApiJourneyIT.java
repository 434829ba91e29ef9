package org.provenant;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.provenant.testbed.Program.says;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.FileDigest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.ServerTest;

/** From a supplier's spreadsheet to the periodic report through the API alone. */
@ServerTest
class ApiJourneyIT {

    private final ExampleImporter importer = new ExampleImporter();

    @Test
    void spreadsheetBecomesDevicesThatAreMovedAndReported() {
        var checked = importer.upload("01-danh-sach-thiet-bi.xlsx");
        assertEquals("CHECKED", checked.getString("batch.state"));
        assertEquals(0, checked.getInt("batch.problems"));

        var done = importer.confirm(checked.getInt("batch.id"));
        assertEquals("DONE", done.getString("confirmation.state"));
        var devices = list("/equipment?size=500&import=" + checked.getInt("batch.id"));
        assertEquals(24, devices.getInt("total"));
        assertEquals(24, devices.getList("items").size());
        importer.caller()
                .get("/permits/{id}", importer.permit())
                .then()
                .body("lines.imported.sum()", equalTo(24))
                .body(
                        "lines[0].leftPieces",
                        equalTo(6000
                                - devices.getList("items.findAll { it.permitLineNo == 1 }")
                                        .size()));

        var device = devices.getInt("items[0].id");
        says(importer.caller(), """
                {"place": %d, "custodian": %d, "day": "2026-06-15", "reason": "Bàn giao cho thủ kho"}""".formatted(importer.room(), importer.custodian()))
                .post("/equipment/{id}/moves", device)
                .then()
                .statusCode(201)
                .body("placeCode", equalTo("KHO"))
                .body("custodianCode", equalTo("NV001"));
        importer.caller()
                .get("/equipment/{id}/moves", device)
                .then()
                .body("items[0].placeCode", equalTo("KHO"))
                .body("items[0].until", nullValue())
                .body("items[1].until", equalTo("2026-06-15"));
        says(importer.caller(), """
                {"stage": "UNDER_REPAIR", "day": "2026-06-20", "reason": "Hỏng bàn phím"}""")
                .post("/equipment/{id}/stages", device)
                .then()
                .statusCode(201)
                .body("stage", equalTo("UNDER_REPAIR"));

        importer.caller()
                .get("/equipment/{id}/history", device)
                .then()
                .body("items.useCase", equalTo(List.of("ChangeStage", "MoveEquipment", "ImportEquipment")))
                .body("items[1].reason", equalTo("Bàn giao cho thủ kho"))
                .body("items[1].happenedOn", equalTo("2026-06-15"))
                .body("items[1].channel", equalTo("API"))
                .body("items[1].changes[0].fields.field", hasItem("place"))
                .body("items[2].channel", equalTo("JOB"));
        reportIsFrozen();
    }

    private void reportIsFrozen() {
        var report = importer.report("""
                {"formCode": "RP-SP", "periodKind": "HALF_YEAR", "from": "2026-01-01", "to": "2026-06-30",
                 "language": "VI", "town": "Hà Nội"}""");
        assertEquals(List.of(24, 24), List.of(report.getInt("cameIn"), report.getInt("closing")));
        for (var kind : List.of("pdf", "xlsx")) {
            var address = "/reports/" + report.getInt("id") + "." + kind;
            var first = importer.caller().get(address).then().statusCode(200).extract();
            assertEquals(
                    report.getString(kind), FileDigest.of(first.asByteArray()).hex());
            assertEquals("\"" + report.getString(kind) + "\"", first.header("ETag"));
            assertArrayEquals(
                    first.asByteArray(), importer.caller().get(address).asByteArray());
            importer.caller()
                    .header("If-None-Match", first.header("ETag"))
                    .get(address)
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void badFileIsNamedRowByRowAndNothingIsWritten() {
        var checked = importer.upload("03-twenty-errors.xlsx");
        assertEquals(20, checked.getInt("batch.problems"));

        var batch = checked.getInt("batch.id");
        var first = list("/imports/" + batch + "/problems?size=15");
        assertEquals(20, first.getInt("total"));
        var rest = list("/imports/" + batch + "/problems?size=15&after=" + first.getString("next"));
        assertEquals(5, rest.getList("items").size());
        var rows = new TreeSet<Integer>(first.getList("items.row"));
        rows.addAll(rest.getList("items.row"));
        assertEquals(20, rows.size());
        var returned = importer.caller()
                .get("/imports/{id}/returned", batch)
                .then()
                .statusCode(200)
                .extract();
        assertEquals("PK", new String(returned.asByteArray(), 0, 2, StandardCharsets.US_ASCII));
        importer.caller()
                .post("/imports/{id}/confirm", batch)
                .then()
                .statusCode(422)
                .body("rule", equalTo("intake.rule.HAS_PROBLEMS"));
        assertEquals(0, list("/equipment").getInt("total"));
    }

    @Test
    void importIsConfirmedOnceAndUndoneAsHistory() {
        var batch = importer.upload("03-twenty-errors-corrected.xlsx").getInt("batch.id");

        importer.confirm(batch);
        assertEquals("DONE", importer.confirm(batch).getString("confirmation.state"));
        assertEquals(22, list("/equipment").getInt("total"));
        says(importer.caller(), "{\"reason\": \"Nhập nhầm tờ khai\"}")
                .post("/imports/{id}/undo", batch)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDONE"));

        assertEquals(0, list("/equipment").getInt("total"));
        assertEquals(22, list("/equipment?stage=WITHDRAWN").getInt("total"));
        importer.caller().get("/permits/{id}", importer.permit()).then().body("lines.imported.sum()", equalTo(0));
    }

    @Test
    void openFormatIsAQuestionUntilItIsDeclared() {
        var file = """
                Serial number,Manufacturer,Model,HS code,Year,Origin,Condition,Unit value,Currency,Place,Received on
                SN-88A1,Dell,Latitude 5400,84713020,2021,CN,Used,350.50,USD,KHO,03/04/2026
                """;
        var asked = importer.caller()
                .multiPart("file", "Phiếu đóng gói.csv", file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("declaration", importer.declaration())
                .post("/imports")
                .then()
                .statusCode(201)
                .body("batch.fileName", equalTo("Phiếu đóng gói.csv"))
                .body("batch.state", equalTo("UPLOADED"))
                .body("mapping.questions.format", hasItem("DATE_ORDER"))
                .body("mapping.questions[0].choices", containsInAnyOrder("DAY_FIRST", "MONTH_FIRST"))
                .extract()
                .jsonPath();
        var mapping = new HashMap<>(asked.getMap("mapping.mapping"));
        mapping.put("dateOrder", "DAY_FIRST");

        var batch = asked.getInt("batch.id");
        importer.caller()
                .contentType("application/json")
                .body(Map.of("mapping", mapping, "supplier", "Hải Phòng IT"))
                .post("/imports/{id}/mapping", batch)
                .then()
                .statusCode(200)
                .body("batch.state", equalTo("CHECKED"))
                .body("batch.problems", equalTo(0));
        importer.confirm(batch);

        importer.caller()
                .get("/equipment?q=sn-88a1")
                .then()
                .body("items[0].receivedOn", equalTo("2026-04-03"))
                .body("items[0].unitValue", equalTo(350.5f));
    }

    @Test
    void listsAreReadInParts() {
        importer.confirm(importer.upload("01-danh-sach-thiet-bi.xlsx").getInt("batch.id"));

        var all = list("/equipment?size=500&sort=SERIAL").getList("items.id");
        var collected = new ArrayList<>();
        var part = list("/equipment?size=7&sort=SERIAL");
        collected.addAll(part.getList("items.id"));
        while (part.getString("next") != null) {
            part = list("/equipment?size=7&sort=SERIAL&after=" + part.getString("next"));
            collected.addAll(part.getList("items.id"));
        }

        assertEquals(all, collected);
        importer.caller()
                .get("/equipment?size=500&sort=SERIAL&descending=true")
                .then()
                .body("items[0].id", not(equalTo(all.get(0))));
    }

    @Test
    void editNeedsTheVersionThatWasSeen() {
        importer.confirm(importer.upload("01-danh-sach-thiet-bi.xlsx").getInt("batch.id"));
        var device = list("/equipment?size=1").getInt("items[0].id");
        var seen = importer.caller().get("/equipment/{id}", device).then().extract();
        var facts = """
                {"assetTag": "%s", "noSerialReason": "Nhãn bị mất", "manufacturer": "Dell", "model": "Latitude 5401",
                 "manufactureYear": 2021, "origin": "CN", "arrivalCondition": "USED_GOOD", "unitValue": 1234.5678,
                 "currency": "USD", "imeis": ["490154203237518"], "reason": "Nhập sai model"}""".formatted(seen.path("assetTag").toString());

        says(importer.caller(), facts)
                .put("/equipment/{id}", device)
                .then()
                .statusCode(428)
                .body("rule", equalTo("api.rule.VERSION_MISSING"));
        says(importer.caller(), facts)
                .header("If-Match", seen.header("ETag"))
                .put("/equipment/{id}", device)
                .then()
                .statusCode(200)
                .body("model", equalTo("Latitude 5401"))
                .body("unitValue", equalTo(1234.5678f))
                .body("serialNumber", nullValue())
                .body("identifiers", equalTo("IMEI 490154203237518"));
        says(importer.caller(), facts)
                .header("If-Match", seen.header("ETag"))
                .put("/equipment/{id}", device)
                .then()
                .statusCode(412)
                .body("rule", equalTo("shared.rule.CHANGED_BY_SOMEBODY_ELSE"));
    }

    private JsonPath list(String address) {
        return importer.caller().get(address).then().statusCode(200).extract().jsonPath();
    }
}
