package org.provenant.testbed;

import static org.provenant.testbed.Program.says;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.provenant.application.testbed.ExampleAccounts;
import org.provenant.domain.identity.Role;

/**
 * A company of its own with the places, the custodian, the permit and the declaration that the files in {@code samples}
 * fit, made through the API by an administrator who keeps its records.
 */
public final class ExampleImporter {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final AtomicInteger NEXT = new AtomicInteger(300_000_000);
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private final String token = Program.token("admin");
    private final int company;
    private final int room;
    private final int custodian;
    private final int permit;
    private final int declaration;

    public ExampleImporter() {
        company = made("/companies", """
                {"name": "Công ty TNHH Thiết bị Sông Hồng", "taxCode": "%s", "address": "Hà Nội",
                 "representative": "Trần Minh Đức", "exportProcessing": false}""".formatted(taxCode())).getInt("id");
        var site = made("/places", "{\"kind\": \"SITE\", \"code\": \"HN\", \"name\": \"Nhà máy Hà Nội\"}")
                .getInt("id");
        place(site, "PMC", "Phòng máy chủ");
        place(site, "PKT", "Phòng kỹ thuật");
        room = place(site, "KHO", "Kho thiết bị");
        custodian = made("/persons", "{\"code\": \"NV001\", \"name\": \"Nguyễn Thu Hà\"}")
                .getInt("id");
        made("/persons", "{\"code\": \"NV002\", \"name\": \"Lê Văn Nam\"}");
        var paper = made("/permits", """
                {"number": "1234/BKHCN-CNICT", "issuedOn": "2026-01-15", "authority": "Bộ Khoa học và Công nghệ",
                 "permittedCase": "SP1", "lines": [
                   {"goods": "Máy tính xách tay", "hs": "84713020", "permitted": 6000, "unit": "chiếc",
                    "purpose": "Phục vụ sản xuất"},
                   {"goods": "Máy chủ", "hs": "84715010", "permitted": 100, "unit": "chiếc",
                    "purpose": "Phục vụ sản xuất"}]}""");
        permit = paper.getInt("id");
        declaration = made("/declarations", """
                {"number": "108625440120", "registeredOn": "2026-03-02", "customsOffice": "01NV", "typeCode": "A12",
                 "lines": [
                   {"permitLine": %d, "hs": "84713020", "goods": "Máy tính xách tay", "quantity": 5500},
                   {"permitLine": %d, "hs": "84715010", "goods": "Máy chủ", "quantity": 60}]}""".formatted(paper.getInt("lines[0].id"), paper.getInt("lines[1].id")))
                .getInt("id");
    }

    /** A permit for processing, with a declaration of so many laptops on it. */
    public void declaresProcessing(int laptops) {
        var paper = made("/permits", """
                {"number": "78/BKHCN-CNICT", "issuedOn": "2026-01-15", "authority": "Bộ Khoa học và Công nghệ",
                 "permittedCase": "PR1", "lines": [
                   {"goods": "Máy tính xách tay", "hs": "84713020", "permitted": 100, "unit": "chiếc",
                    "purpose": "Sửa chữa cho thương nhân nước ngoài"}]}""");
        made("/declarations", """
                {"number": "108625449990", "registeredOn": "2026-03-02", "customsOffice": "01NV", "typeCode": "E21",
                 "lines": [
                   {"permitLine": %d, "hs": "84713020", "goods": "Máy tính xách tay", "quantity": %d}]}""".formatted(paper.getInt("lines[0].id"), laptops));
    }

    private int place(int site, String code, String name) {
        return made(
                        "/places",
                        "{\"kind\": \"ROOM\", \"insideId\": %d, \"code\": \"%s\", \"name\": \"%s\"}"
                                .formatted(site, code, name))
                .getInt("id");
    }

    private JsonPath made(String list, String json) {
        return says(caller(), json).post(list).then().statusCode(201).extract().jsonPath();
    }

    /** States of a device that it has no drive. */
    public void withoutStorage(int device) {
        says(caller(), "{\"reason\": \"Thiết bị không có bộ nhớ lưu dữ liệu\"}")
                .post("/equipment/{id}/no-storage", device)
                .then()
                .statusCode(200);
    }

    /** A tax code with its check digit that no company has yet. */
    public static synchronized String taxCode() {
        while (true) {
            var digits = Integer.toString(NEXT.incrementAndGet());
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (digits.charAt(i) - '0');
            }
            if (sum % 11 > 0) {
                return digits + (10 - sum % 11);
            }
        }
    }

    /** Calls for this company. */
    public RequestSpecification caller() {
        var caller = Program.with(token);
        return company == 0 ? caller : caller.header("Provenant-Company", company);
    }

    /** Calls for this company in a language. */
    public RequestSpecification caller(String language) {
        return caller().header("Accept-Language", language);
    }

    /** A visitor who works for this company, with all rights in it. */
    public Visitor at(Visitor visitor) {
        return visitor.actsFor(company);
    }

    /**
     * A visitor who works for this company as somebody else, with this role alone, until the answer is closed: it is the
     * user who has the role in the company of the demo data.
     */
    public AutoCloseable at(Visitor visitor, Role role) {
        int user =
                Program.admin().get("/users?q=" + ExampleAccounts.loginOf(role)).path("items[0].id");
        var given =
                "{\"role\": \"%s\", \"company\": %d, \"reason\": \"Tham gia đợt kiểm tra\"}".formatted(role, company);
        says(Program.admin(), given).post("/users/{id}/roles", user).then().statusCode(200);
        visitor.as(role, company);
        return () -> says(Program.admin(), given)
                .post("/users/{id}/roles/withdraw", user)
                .then()
                .statusCode(200);
    }

    /** The check of an uploaded sample. */
    public JsonPath upload(String sample) {
        try {
            return upload(sample, Files.readAllBytes(SAMPLES.resolve(sample)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The check of an uploaded file. */
    public JsonPath upload(String name, byte[] file) {
        return caller().multiPart("file", name, file)
                .multiPart("declaration", declaration)
                .multiPart("numberStyle", "POINT_DECIMAL")
                .multiPart("dateOrder", "DAY_FIRST")
                .post("/imports")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** Confirms an import and waits for its end. */
    public JsonPath confirm(int batch) {
        caller().post("/imports/{id}/confirm", batch).then().statusCode(202);
        return waitFor(() -> caller().get("/imports/{id}", batch).jsonPath(), progress -> !Set.of("QUEUED", "RUNNING")
                .contains(progress.getString("confirmation.state")));
    }

    /** Brings the devices of a sample into the register. */
    public void register(String sample) {
        confirm(upload(sample).getInt("batch.id"));
    }

    /** A draft of a report in which all that fails is accepted, up for review. */
    public int putUp(String json) {
        int draft = made("/report-drafts", json).getInt("id");
        List<String> failing = caller().get("/report-drafts/{id}/checks", draft)
                .path("items.findAll { it.failed > 0 && it.acceptedBecause == null }.check");
        for (var check : failing) {
            act(caller(), draft, "accept", "{\"check\": \"%s\", \"reason\": \"Sẽ bổ sung\"}".formatted(check));
        }
        act(caller(), draft, "put-up", null);
        return draft;
    }

    /** A report that was drafted by this importer, reviewed by somebody else and issued. */
    public JsonPath report(String json) {
        int draft = putUp(json);
        var role = Role.COMPLIANCE_OFFICER;
        int user =
                Program.admin().get("/users?q=" + ExampleAccounts.loginOf(role)).path("items[0].id");
        var given = "{\"role\": \"%s\", \"company\": %d, \"reason\": \"Soát xét báo cáo\"}".formatted(role, company);
        says(Program.admin(), given).post("/users/{id}/roles", user).then().statusCode(200);
        act(Program.as(role).header("Provenant-Company", company), draft, "review", null);
        says(Program.admin(), given)
                .post("/users/{id}/roles/withdraw", user)
                .then()
                .statusCode(200);
        int job = act(caller(), draft, "issue", null).getInt("id");
        waitFor(() -> caller().get("/jobs/{id}", job).jsonPath(), now -> now.get("endedAt") != null);
        int report = caller().get("/report-drafts/{id}", draft).path("reportId");
        return caller().get("/reports/{id}", report).jsonPath();
    }

    private JsonPath act(RequestSpecification who, int draft, String act, @Nullable String json) {
        int version = caller().get("/report-drafts/{id}", draft).path("version");
        var request = who.header("If-Match", "\"" + version + "\"");
        return says(request, json == null ? "{}" : json)
                .post("/report-drafts/{id}/acts/" + act, draft)
                .then()
                .statusCode(act.equals("issue") ? 202 : 200)
                .extract()
                .jsonPath();
    }

    /** The device with this serial number. */
    public int device(String serial) {
        return caller().get("/equipment?q=" + serial).path("items[0].id");
    }

    private static JsonPath waitFor(Supplier<JsonPath> question, Predicate<JsonPath> isOver) {
        for (int i = 0; i < 600; i++) {
            var answer = question.get();
            if (isOver.test(answer)) {
                return answer;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("the job did not end");
    }

    /** A room in which nothing stands yet. */
    public int room() {
        return room;
    }

    public int company() {
        return company;
    }

    public int custodian() {
        return custodian;
    }

    public int permit() {
        return permit;
    }

    public int declaration() {
        return declaration;
    }
}
