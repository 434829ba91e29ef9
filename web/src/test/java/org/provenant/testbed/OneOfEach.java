package org.provenant.testbed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.provenant.testbed.Program.says;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.provenant.application.testbed.ExampleKey;

/** One record of each kind that a company has, made through the API with the words of whoever asks for them. */
public final class OneOfEach {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LAPTOPS = "84713020";
    private static final String NWIPE = """
            !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number
                   sdb | Erased |  120MB/s | 01:22:01 | WDC WD5000LPLX-08/KHONG-CO-TRONG-SO
            [2026/06/15 10:30:00] Total Throughput  120MB/s, PRNG Stream, 1R+B+VL
            """;
    private static final int SHORT = 60;
    private static final int LONG = 120;

    private final ExampleImporter importer;
    private final IntFunction<String> words;
    private final Map<String, Integer> records = new HashMap<>();

    /**
     * @param words gives a text of at most so many characters for a field
     * @param batch an import of the company that has registered its devices
     */
    public OneOfEach(ExampleImporter importer, IntFunction<String> words, int batch) {
        this.importer = importer;
        this.words = words;
        records.put("import", batch);
        records.put("declaration", importer.declaration());
        records.put("equipment", importer.caller().get("/equipment?size=1").path("items[0].id"));
        makePlaceAndPerson();
        makePermit();
        makeDossier();
        makeShipment();
        makeContract();
        makeDifference();
        makeDeclarationFile();
        makeUpdate();
        makeView();
        records.put("entry", importer.caller().get("/history?size=1").path("items[0].id"));
        makeInspection();
        makeStocktake();
        makeClosedStocktake();
        planEndOfUse();
        makeBreaches();
        makePurposeChange();
        setValue();
        makeDrive();
        makePack();
        makeLabelSheet();
        askCustodians();
        makeReminder();
        makeSchedule();
        addCertificate();
        records.put(
                "report", importer.report(reporting("HALF_YEAR", "2026-06-30")).getInt("id"));
        records.put("reportDraft", importer.putUp(reporting("QUARTER", "2026-03-31")));
        records.put(
                "issuedDraft",
                importer.caller().get("/reports/{id}", records.get("report")).path("origin.draftId"));
    }

    private void addCertificate() {
        records.put(
                "certificate",
                importer.caller()
                        .contentType("multipart/form-data")
                        .multiPart(
                                "file",
                                "khoa.p12",
                                ExampleKey.of("Công ty Sông Hồng").file())
                        .multiPart("password", ExampleKey.PASSWORD)
                        .post("/signing-certificates")
                        .path("items[0].certificate.id"));
    }

    private void makeSchedule() {
        var schedule = JSON.createObjectNode()
                .put("kind", "ISSUED_REPORT")
                .put("form", "RP-SP")
                .put("format", "PDF");
        schedule.putObject("plan")
                .put("name", word(SHORT))
                .put("rhythm", "MONTHLY")
                .put("dayOfMonth", 31)
                .put("hour", 7)
                .put("validFrom", "2026-06-01")
                .put("byMail", true)
                .put("skipEmpty", true);
        int me = importer.caller().get("/me").path("user");
        schedule.putArray("recipients").add(me);
        records.put("schedule", made("/schedules", schedule));
        records.put(
                "listExport",
                says(importer.caller(), "{\"list\": \"EQUIPMENT\", \"state\": \"\", \"format\": \"XLSX\"}")
                        .post("/list-exports")
                        .path("id"));
    }

    private static String reporting(String kind, String to) {
        return object("town", "Huế")
                .put("formCode", "RP-SP")
                .put("periodKind", kind)
                .put("from", "2026-01-01")
                .put("to", to)
                .put("language", "EN")
                .toString();
    }

    /** Some of what is due by now has a stage that has begun. */
    private void makeReminder() {
        records.put("job", importer.caller().get("/jobs?size=1").path("items[0].id"));
        says(importer.caller(), "{}").post("/deadline-notices").then().statusCode(200);
        records.put(
                "deadlineNotice",
                importer.caller().get("/deadline-notices?size=1").path("items[0].id"));
        records.put(
                "deadlineFeed",
                says(importer.caller(), "{\"name\": \"Lịch\", \"reach\": \"ALL\"}")
                        .post("/deadline-feeds")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private void askCustodians() {
        says(importer.caller().header("If-Match", "\"0\""), """
                {"everyMonths": 24, "dueDays": 15, "remindDays": 5, "escalateDays": 7, "officerDays": 14,
                 "startsOn": "2026-06-01", "active": true, "reason": "Quy chế sử dụng thiết bị"}""")
                .put("/use-confirmations/policy")
                .then()
                .statusCode(200);
    }

    private void makeLabelSheet() {
        var sheet = object("name", word(SHORT));
        sheet.putObject("layout")
                .put("pageWidth", 100)
                .put("pageHeight", 60)
                .put("across", 2)
                .put("down", 2)
                .put("labelWidth", 45.5)
                .put("labelHeight", 25)
                .put("left", 2)
                .put("top", 2)
                .put("gapAcross", 2)
                .put("gapDown", 2);
        records.put("labelSheet", made("/label-sheets", sheet));
    }

    /** How the use of a device, and of the goods of a permit line, is to end. */
    private void planEndOfUse() {
        int line = importer.caller()
                .get("/permits/{id}", Objects.requireNonNull(records.get("permit")))
                .path("lines[0].id");
        records.put("permitLine", line);
        var plan = JSON.createObjectNode()
                .put("route", "D-REX")
                .put("end", "2027-06-30")
                .put("trigger", word(LONG))
                .put("responsibleId", Objects.requireNonNull(records.get("person")));
        for (var path : Map.of("/end-of-use-plans/lines/{id}", line, "/end-of-use-plans/devices/{id}", device())
                .entrySet()) {
            says(importer.caller().header("If-Match", "\"0\""), plan.toString())
                    .put(path.getKey(), path.getValue())
                    .then()
                    .statusCode(200);
        }
    }

    private int device() {
        return Objects.requireNonNull(records.get("equipment"));
    }

    /** A consent, a breach and a loss, of which each has a device of its own to speak of. */
    private void makeBreaches() {
        int device = records.getOrDefault("equipment", 0);
        int other = importer.caller().get("/equipment?size=2").path("items[1].id");
        records.put(
                "consent",
                importer.caller()
                        .multiPart("file", "van-ban.txt", "Nội dung".getBytes(UTF_8))
                        .multiPart("number", word(SHORT), "text/plain; charset=utf-8")
                        .multiPart("issuedOn", "2026-06-01")
                        .multiPart("authority", word(LONG), "text/plain; charset=utf-8")
                        .multiPart("action", "SELL")
                        .multiPart("text", word(LONG), "text/plain; charset=utf-8")
                        .multiPart("equipmentIds", Integer.toString(device))
                        .post("/consents")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        var breach = object("description", word(LONG)).put("kind", "OTHER").put("foundOn", "2026-06-10");
        breach.putArray("equipmentIds").add(device);
        records.put(
                "breach",
                says(importer.caller(), breach.toString())
                        .post("/breaches")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items[0].id"));
        var loss = object("lostWhere", word(LONG))
                .put("circumstances", word(LONG))
                .put("theft", false)
                .put("lostOn", "2026-06-20");
        loss.putArray("equipmentIds").add(other);
        records.put("loss", made("/losses", loss));
        makeDisposal(other);
    }

    /** The write-off of the lost device, which nothing else is done with, and somebody who takes devices over. */
    private void makeDisposal(int lost) {
        var disposal = object("purpose", word(LONG)).put("route", "D-LOSS");
        disposal.putArray("equipmentIds").add(lost);
        records.put("disposal", made("/disposals", disposal));
        var partner = JSON.createObjectNode().put("kind", "WASTE_HANDLER");
        var facts = partner.putObject("facts")
                .put("name", word(SHORT))
                .put("address", word(LONG))
                .put("licenceNumber", word(SHORT))
                .put("licensedTo", "2030-12-31");
        facts.putArray("wasteCodes").add("16 01 13");
        records.put("disposalPartner", made("/disposal-partners", partner));
    }

    /** A device that serves another purpose, with consent and declaration. */
    private void makePurposeChange() {
        var device = importer.caller().get("/equipment?size=3").jsonPath();
        int id = device.getInt("items[2].id");
        var purpose = word(LONG);
        int consent = importer.caller()
                .multiPart("file", "van-ban.txt", "Nội dung".getBytes(UTF_8))
                .multiPart("number", word(SHORT), "text/plain; charset=utf-8")
                .multiPart("issuedOn", "2026-06-01")
                .multiPart("authority", "MOST")
                .multiPart("action", "OTHER_PURPOSE")
                .multiPart("purpose", purpose, "text/plain; charset=utf-8")
                .multiPart("text", "Agreed")
                .multiPart("equipmentIds", Integer.toString(id))
                .post("/consents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var declared = JSON.createObjectNode()
                .put("number", "108104417760")
                .put("type", "A42")
                .put("declaredOn", "2026-06-08")
                .put("cited", device.getString("items[2].declarationNumber"));
        says(importer.caller().header("If-Match", "\"1\""), declared.toString())
                .post("/consents/{id}/declaration", consent)
                .then()
                .statusCode(200);
        var change = object("reason", word(LONG)).put("purpose", purpose).put("day", "2026-06-09");
        change.putArray("equipmentIds").add(id);
        says(importer.caller(), change.toString())
                .post("/purpose-changes")
                .then()
                .statusCode(200);
        records.put("rededicated", id);
        records.put(
                "purposeChange",
                importer.caller().get("/equipment/{id}/purposes", id).path("items[0].id"));
    }

    /** What a device cost, as a tool that no rule of depreciation binds. */
    private void setValue() {
        int device = Objects.requireNonNull(records.get("equipment"));
        var value = object("reason", word(LONG))
                .put("originalCost", 12_000_000)
                .put("usedFrom", "2026-06-01")
                .put("lifeMonths", 24)
                .put("paper", word(LONG));
        value.putArray("equipmentIds").add(device);
        says(importer.caller(), value.toString()).post("/asset-values").then().statusCode(200);
        records.put("valued", device);
    }

    /** A drive that was wiped. */
    private void makeDrive() {
        var drives = JSON.createObjectNode();
        drives.putArray("drives")
                .add(object("model", word(SHORT))
                        .put("equipmentId", records.getOrDefault("equipment", 0))
                        .put("kind", "SSD"));
        int drive = says(importer.caller(), drives.toString())
                .post("/drives")
                .then()
                .statusCode(200)
                .extract()
                .path("ids[0]");
        records.put("drive", drive);
        importer.caller()
                .multiPart("file", "bao-cao.txt", "Nội dung".getBytes(UTF_8))
                .multiPart("day", "2026-06-15")
                .multiPart("standard", "NIST SP 800-88 Rev. 2")
                .multiPart("level", "DESTROY")
                .multiPart("method", "SHRED")
                .multiPart("operator", word(SHORT) + " A", "text/plain; charset=utf-8")
                .multiPart("verifier", word(SHORT) + " B", "text/plain; charset=utf-8")
                .multiPart("result", "GOOD")
                .post("/drives/{id}/records", drive)
                .then()
                .statusCode(200);
        records.put(
                "wipeImport",
                importer.caller()
                        .multiPart("file", "nwipe.log", NWIPE.getBytes(UTF_8))
                        .post("/wipe-imports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private void makePack() {
        var pack = JSON.createObjectNode().put("kind", "DECLARATION").put("declaration", importer.declaration());
        records.put(
                "pack",
                says(importer.caller(), pack.toString())
                        .post("/evidence-packs")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id"));
    }

    /** Numbers of the records, by what they are: {@code permit}, {@code place} and so on. */
    public Map<String, Integer> records() {
        return Map.copyOf(records);
    }

    private void makePlaceAndPerson() {
        records.put("place", made("/places", named("EACH").put("kind", "SITE").put("address", word(LONG))));
        records.put("person", made("/persons", named("EACH").put("unit", word(LONG))));
        records.put("unit", made("/units", named("EACH").put("kind", "DEPARTMENT")));
        makeMovement();
    }

    private void makeMovement() {
        int device = Objects.requireNonNull(records.get("equipment"));
        var move =
                object("reason", word(LONG)).put("place", records.get("place")).put("day", "2026-06-20");
        says(importer.caller(), move.toString()).post("/equipment/{id}/moves", device);
        records.put("movedDevice", device);
        makeRequest(device);
        makeHandover(device);
        makeRepair();
        records.put(
                "movement",
                importer.caller().get("/equipment/{id}/moves", device).path("items[0].movement"));
    }

    private void makeHandover(int device) {
        var handover = object("reason", word(LONG))
                .put("giver", importer.custodian())
                .put("receiver", records.get("person"))
                .put("place", importer.room())
                .put("day", "2026-06-21")
                .put("terms", word(LONG));
        handover.putArray("devices").add(device);
        records.put("handover", made("/handovers", handover));
    }

    private void makeRequest(int device) {
        int place = made("/places", named("EACHAPP").put("kind", "SITE"));
        says(
                        importer.caller(),
                        object("reason", word(LONG))
                                .put("approverId", records.get("person"))
                                .toString())
                .header("If-Match", "\"1\"")
                .put("/places/{id}/approver", place);
        var request = object("reason", word(LONG)).put("place", place).put("day", "2026-06-21");
        request.putArray("devices").add(device);
        records.put("moveRequest", made("/move-requests", request));
    }

    private void makeRepair() {
        int device = importer.caller().get("/equipment?size=2").path("items[1].id");
        var repair = object("repairer", word(LONG))
                .put("contract", word(LONG))
                .put("sentOn", "2026-06-10")
                .put("expectedOn", "2026-07-10")
                .put("reason", word(LONG));
        repair.putArray("devices").add(device);
        records.put("repair", made("/repairs", repair));
    }

    private void makePermit() {
        var permit = object("number", word(SHORT))
                .put("issuedOn", "2026-01-15")
                .put("authority", word(LONG))
                .put("permittedCase", "SP1");
        permit.putArray("lines")
                .addObject()
                .put("goods", word(LONG))
                .put("hs", LAPTOPS)
                .put("permitted", 5)
                .put("unit", "chiếc")
                .put("purpose", word(LONG));
        records.put("permit", made("/permits", permit));
        var decision = object("reason", word(LONG)).put("permittedCase", "SP1");
        decision.putObject("question")
                .put("goods", word(LONG))
                .put("hs", LAPTOPS)
                .put("state", "USED")
                .put("purpose", "OWN_PRODUCTION")
                .putArray("answers");
        records.put("decision", made("/case-decisions", decision));
    }

    private void makeDossier() {
        var dossier = object("title", word(LONG)).put("permittedCase", "SP2");
        dossier.putArray("goods")
                .addObject()
                .put("goods", word(LONG))
                .put("hs", LAPTOPS)
                .put("model", word(LONG))
                .put("condition", "USED")
                .put("quantity", 2)
                .put("unit", "chiếc")
                .put("purpose", word(LONG));
        int id = made("/dossiers", dossier);
        importer.caller()
                .multiPart("file", "tep.txt", "Nội dung".getBytes(UTF_8))
                .multiPart("item", "LEGAL")
                .multiPart("name", word(LONG))
                .multiPart("form", "COPY")
                .multiPart("issuer", word(LONG))
                .multiPart("suppliedBy", word(LONG))
                .post("/dossiers/{id}/papers", id)
                .then()
                .statusCode(200);
        records.put("draft", id);
        records.put("dossier", id);
    }

    private void makeShipment() {
        var shipment = object("reference", word(SHORT));
        for (var field :
                new String[] {"invoice", "contract", "billOfLading", "packingList", "carrier", "port", "note"}) {
            shipment.put(field, word(LONG));
        }
        records.put("shipment", made("/shipments", shipment));
    }

    private void makeContract() {
        var contract = object("number", word(SHORT))
                .put("signedOn", "2026-01-10")
                .put("trader", word(LONG))
                .put("traderCountry", "JP")
                .put("description", word(LONG));
        records.put("contract", made("/processing-contracts", contract));
    }

    private void makeDifference() {
        says(importer.caller(), "{}").post("/declarations/{id}/receiving/match", importer.declaration());
        records.put("difference", importer.caller().get("/differences?size=1").path("items[0].id"));
    }

    /** A list of declarations with a heading that no declaration has. */
    private void makeDeclarationFile() {
        var csv = "Số TK;Ngày ĐK;\"" + word(LONG).replace("\"", "\"\"") + "\"\n108700000110;16/03/2026;1\n";
        int id = importer.caller()
                .multiPart("file", "ecus.csv", csv.getBytes(UTF_8))
                .post("/declaration-files")
                .then()
                .statusCode(201)
                .extract()
                .path("file.id");
        records.put("declarationFile", id);
    }

    /** A list that changes nothing yet, with a heading that no device has. */
    private void makeUpdate() {
        var csv = "Mã tài sản;Ghi chú;\"" + word(LONG).replace("\"", "\"\"") + "\"\nTB-0000001;a;1\n";
        int id = importer.caller()
                .multiPart("file", "sua.csv", csv.getBytes(UTF_8))
                .post("/device-updates")
                .then()
                .statusCode(201)
                .extract()
                .path("update.id");
        records.put("update", id);
    }

    private void makeView() {
        records.put(
                "view",
                made(
                        "/saved-views",
                        object("name", word(SHORT)).put("list", "EQUIPMENT").put("state", "sort=MODEL")));
    }

    /** An inspection with a sample, a finding, a note, and a paper asked for. */
    private void makeInspection() {
        int id = made(
                "/inspections",
                object("name", word(LONG))
                        .put("aim", word(LONG))
                        .put("periodFrom", "2026-01-01")
                        .put("periodTo", "2026-06-30"));
        added(
                "sample",
                "sample.id",
                id,
                "samples",
                object("population", "EQUIPMENT").put("method", "RISK").put("size", 1));
        added(
                "finding",
                "items[0].id",
                id,
                "findings",
                object("severity", "MINOR").put("text", word(LONG)).put("basis", word(LONG)));
        added("note", "items[0].id", id, "notes", object("text", word(LONG)));
        added(
                "paperRequest",
                "items[0].id",
                id,
                "requests",
                object("text", word(LONG)).put("dueOn", "2099-12-31"));
        records.put("inspection", id);
    }

    /** A stocktake with a scan of something that the register does not know. */
    private void makeStocktake() {
        int id = opened();
        var scans = JSON.createObjectNode();
        scans.putArray("scans").addObject().put("code", word(LONG)).put("unreadable", true);
        sees(id, scans);
        int row = importer.caller()
                .get("/stocktakes/{id}/rows?state=UNREADABLE", id)
                .path("items[0].id");
        records.put("stocktake", id);
        records.put("stocktakeRow", row);
    }

    /** A stocktake that found all there is. */
    private void makeClosedStocktake() {
        int id = opened();
        List<String> serials = importer.caller().get("/equipment?size=500").path("items.serialNumber");
        var scans = JSON.createObjectNode();
        var seen = scans.putArray("scans");
        serials.forEach(serial -> seen.addObject().put("code", serial));
        sees(id, scans);
        var version = importer.caller().get("/stocktakes/{id}", id).header("ETag");
        says(
                        importer.caller().header("If-Match", version),
                        object("conclusion", word(LONG)).put("language", "VI").toString())
                .post("/stocktakes/{id}/close", id)
                .then()
                .statusCode(200);
        records.put("closedStocktake", id);
    }

    private int opened() {
        var stocktake = object("name", word(LONG)).put("basis", word(LONG)).put("countUntil", "2099-12-31");
        stocktake.putArray("committee").addObject().put("name", word(LONG)).put("duty", word(LONG));
        return made("/stocktakes", stocktake);
    }

    private void sees(int stocktake, ObjectNode scans) {
        says(importer.caller(), scans.toString())
                .post("/stocktakes/{id}/scans", stocktake)
                .then()
                .statusCode(200);
    }

    private void added(String name, String where, int inspection, String list, ObjectNode body) {
        records.put(
                name,
                says(importer.caller(), body.toString())
                        .post("/inspections/{id}/" + list, inspection)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path(where));
    }

    private int made(String list, ObjectNode body) {
        return says(importer.caller(), body.toString())
                .post(list)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ObjectNode named(String code) {
        return object("name", word(LONG)).put("code", code);
    }

    private String word(int longest) {
        return words.apply(longest);
    }

    private static ObjectNode object(String field, String text) {
        return JSON.createObjectNode().put(field, text);
    }
}
