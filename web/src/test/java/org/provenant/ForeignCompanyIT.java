package org.provenant;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.provenant.testbed.Program.as;
import static org.provenant.testbed.Program.says;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.ServerTest;

/** What one company keeps is invisible to another, by whatever address it is asked for. */
@ServerTest
class ForeignCompanyIT {

    private static final List<Role> OF_ANOTHER_COMPANY =
            List.of(Role.RECORD_KEEPER, Role.COMPLIANCE_OFFICER, Role.AUDITOR);

    private final ExampleImporter importer = new ExampleImporter();

    @Test
    void recordsOfAnotherCompanyAreNotThere() {
        var batch = importer.upload("01-danh-sach-thiet-bi.xlsx").getInt("batch.id");
        importer.confirm(batch);
        int device = importer.caller().get("/equipment?size=1").path("items[0].id");
        int report = importer.report("""
                {"formCode": "RP-SP", "periodKind": "HALF_YEAR", "from": "2026-01-01", "to": "2026-06-30", "language": "EN",
                 "town": "Hanoi"}""").getInt("id");
        var addresses = List.of(
                "/places/" + importer.room(),
                "/persons/" + importer.custodian(),
                "/permits/" + importer.permit(),
                "/declarations/" + importer.declaration(),
                "/imports/" + batch,
                "/imports/" + batch + "/mapping",
                "/imports/" + batch + "/problems",
                "/imports/" + batch + "/returned",
                "/imports/template?declaration=" + importer.declaration(),
                "/equipment/" + device,
                "/equipment/" + device + "/history",
                "/equipment/" + device + "/moves",
                "/reports/" + report,
                "/reports/" + report + ".pdf",
                "/reports/" + report + ".xlsx");

        for (var role : OF_ANOTHER_COMPANY) {
            for (var address : addresses) {
                as(role).get(address).then().statusCode(404).body("rule", equalTo("shared.rule.NO_SUCH_RECORD"));
            }
            as(role).get("/equipment?import=" + batch).then().body("items", empty());
            as(role).get("/equipment?place=" + importer.room()).then().body("items", empty());
        }
    }

    @Test
    void recordsOfAnotherCompanyCannotBeChangedOrUsed() {
        var batch = importer.upload("01-danh-sach-thiet-bi.xlsx").getInt("batch.id");
        importer.confirm(batch);
        int device = importer.caller().get("/equipment?size=1").path("items[0].id");
        int own = as(Role.RECORD_KEEPER).get("/equipment?size=1").path("items[0].id");
        var because = "{\"reason\": \"Thử xem có được không\"}";
        var move = "{\"place\": %d, \"day\": \"2026-10-01\", \"reason\": \"Thử xem có được không\"}";
        var calls = Map.of(
                "/imports/" + batch + "/confirm",
                "",
                "/imports/" + batch + "/undo",
                because,
                "/equipment/" + device + "/moves",
                move.formatted(importer.room()),
                "/equipment/" + own + "/moves",
                move.formatted(importer.room()),
                "/places/" + importer.room() + "/close",
                because,
                "/persons/" + importer.custodian() + "/dismiss",
                because);

        calls.forEach((address, body) -> {
            var caller = as(Role.RECORD_KEEPER).header("If-Match", "\"1\"");
            (body.isEmpty() ? caller : says(caller, body)).post(address).then().statusCode(404);
        });
        says(as(Role.COMPLIANCE_OFFICER), """
                {"number": "108625440991", "registeredOn": "2026-03-02", "customsOffice": "01NV", "typeCode": "A12",
                 "lines": [{"permitLine": %d, "hs": "84713020", "goods": "Máy tính", "quantity": 1}]}""".formatted((int) importer.caller()
                        .get("/permits/{id}", importer.permit())
                        .path("lines[0].id")))
                .post("/declarations")
                .then()
                .statusCode(404);
    }

    @Test
    void companyWithoutARoleCannotBeChosen() {
        as(Role.RECORD_KEEPER)
                .header("Provenant-Company", importer.company())
                .get("/equipment")
                .then()
                .statusCode(422)
                .body("rule", equalTo("identity.rule.NO_COMPANY_CHOSEN"));
    }
}
