package org.provenant.web.platform.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.provenant.testbed.Program.as;
import static org.provenant.testbed.Program.says;
import static org.provenant.testbed.Program.stranger;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.ServerTest;
import org.provenant.testbed.TestServer;

/** Every refusal is a problem (RFC 9457) that names the rule and says it in the caller's language. */
@ServerTest
class RefusalsIT {

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, api.rule.NO_SUCH_ADDRESS",
        "DELETE, /places, 405, api.rule.METHOD_UNKNOWN",
        "GET, /places/4711000, 404, shared.rule.NO_SUCH_RECORD",
        "GET, /places/abc, 404, shared.rule.NO_SUCH_RECORD",
        "GET, /places?size=0, 400, api.rule.PARAMETER_INVALID",
        "GET, /places?size=501, 400, api.rule.PARAMETER_INVALID",
        "GET, /places?size=many, 400, api.rule.PARAMETER_INVALID",
        "GET, /places?kind=CASTLE, 400, api.rule.PARAMETER_INVALID",
        "GET, /places?open=perhaps, 400, api.rule.PARAMETER_INVALID",
        "GET, /places?colour=red, 400, api.rule.PARAMETER_UNKNOWN",
        "GET, /places?after=xyz, 422, shared.rule.CURSOR_INVALID",
        "GET, /permits?issuedFrom=01/02/2026, 400, api.rule.PARAMETER_INVALID",
        "GET, /equipment?stage=IN_USE&stage=NOWHERE, 400, api.rule.PARAMETER_INVALID",
        "GET, /users, 403, api.rule.NOT_ALLOWED",
        "GET, /permits?issuedFrom=-5000-01-01, 400, api.rule.PARAMETER_INVALID",
    })
    void wrongAddressIsToldByItsRule(String method, String address, int status, String rule) {
        refused(as(Role.RECORD_KEEPER).request(method, address).then(), status, rule);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                wrong("", 400, "api.rule.BODY_MISSING"),
                wrong("{\"kind\": \"SITE\",", 400, "api.rule.MALFORMED_JSON"),
                wrong("{\"kind\": \"SITE\"} {}", 400, "api.rule.MALFORMED_JSON"),
                wrong("{\"code\": \"A\", \"code\": \"B\"}", 400, "api.rule.MALFORMED_JSON"),
                wrong("{'kind': 'SITE'}", 400, "api.rule.MALFORMED_JSON"),
                wrong("[".repeat(5000), 400, "api.rule.MALFORMED_JSON"),
                wrong("{\"code\": 1e400}", 422, "api.rule.BODY_INVALID"),
                wrong("[]", 422, "api.rule.BODY_INVALID"),
                wrong("\"SITE\"", 422, "api.rule.BODY_INVALID"),
                wrong("null", 422, "api.rule.BODY_INVALID"),
                wrong("{}", 422, "api.rule.BODY_INVALID"),
                wrong(" ".repeat(1_100_000) + "{}", 413, "api.rule.BODY_TOO_LARGE"));
    }

    private static Arguments wrong(String body, int status, String rule) {
        return Arguments.of(body, status, rule);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void wrongBodyIsToldByItsRule(String body, int status, String rule) {
        refused(says(as(Role.RECORD_KEEPER), body).post("/places").then(), status, rule);
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var answer = says(as(Role.COMPLIANCE_OFFICER), """
                {"number": 17, "issuedOn": "31/01/2026", "authority": "A", "permittedCase": "SP9", "colour": "red",
                 "lines": [{"goods": "Máy tính", "hs": "847130", "permitted": 0.5, "unit": "chiếc"}]}""").post("/permits").then();

        refused(answer, 422, "api.rule.BODY_INVALID");
        answer.body("errors.find { it.pointer == '/number' }.rule", equalTo("api.rule.FIELD_SHAPE"))
                .body("errors.find { it.pointer == '/issuedOn' }.rule", equalTo("api.rule.FIELD_DAY"))
                .body("errors.find { it.pointer == '/permittedCase' }.detail", containsString("SP1, SP2"))
                .body("errors.find { it.pointer == '/colour' }.rule", equalTo("api.rule.FIELD_UNKNOWN"))
                .body("errors.find { it.pointer == '/lines/0/hs' }.rule", equalTo("regulation.rule.HS_CODE_INVALID"))
                .body("errors.find { it.pointer == '/lines/0/permitted' }.rule", equalTo("api.rule.FIELD_SHAPE"))
                .body("errors.find { it.pointer == '/lines/0/purpose' }.rule", equalTo("api.rule.FIELD_MISSING"))
                .body("errors.size()", equalTo(7));
    }

    @Test
    void whatNoColumnCanHoldIsRefusedBeforeOrByTheDatabase() {
        var permit = """
                {"number": "77/UNFIT", "issuedOn": "%s", "authority": "A", "permittedCase": "SP1",
                 "lines": [{"goods": "Máy tính", "hs": "84713020", "permitted": 1, "unit": "chiếc", "purpose": "Thử"}]}""";
        for (var day : List.of("+999999999-12-31", "-5000-01-01", "-0001-01-01")) {
            says(as(Role.COMPLIANCE_OFFICER), permit.formatted(day))
                    .post("/permits")
                    .then()
                    .statusCode(422)
                    .body("errors[0].rule", equalTo("api.rule.FIELD_DAY"));
        }
        refused(
                as(Role.COMPLIANCE_OFFICER)
                        .urlEncodingEnabled(false)
                        .get("/declarations?type=%00")
                        .then(),
                422,
                "shared.rule.VALUE_UNFIT");
        says(as(Role.ADMINISTRATOR), "{\"login\": \"a\\u0000b.c\", \"name\": \"Trần Thị Không\", \"language\": \"VI\"}")
                .post("/users")
                .then()
                .statusCode(422);
    }

    @Test
    void brokenPlaceInTheTextIsNamed() {
        says(as(Role.RECORD_KEEPER), "{\n  \"kind\": SITE\n}")
                .post("/places")
                .then()
                .statusCode(400)
                .body("values", hasItem(2));
    }

    @Test
    void formatsOtherThanJsonAreRefused() {
        var keeper = Role.RECORD_KEEPER;
        refused(
                as(keeper).contentType("text/plain").body("{}").post("/places").then(),
                415,
                "api.rule.FORMAT_NOT_READ");
        refused(
                as(keeper)
                        .contentType("application/json; charset=ISO-8859-1")
                        .body("{}")
                        .post("/places")
                        .then(),
                415,
                "api.rule.FORMAT_NOT_READ");
        refused(
                as(keeper)
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/imports")
                        .then(),
                415,
                "api.rule.FORMAT_NOT_READ");
        refused(as(keeper).accept("text/html").get("/places").then(), 406, "api.rule.FORMAT_NOT_OFFERED");
    }

    @Test
    void uploadWithoutItsPartsIsRefused() {
        refused(
                as(Role.RECORD_KEEPER)
                        .multiPart("declaration", 1)
                        .post("/imports")
                        .then(),
                422,
                "api.rule.FIELD_MISSING");
        refused(
                as(Role.RECORD_KEEPER)
                        .multiPart("declaration", "one")
                        .multiPart("file", "a.csv", "a,b".getBytes(StandardCharsets.US_ASCII))
                        .post("/imports")
                        .then(),
                400,
                "api.rule.PARAMETER_INVALID");
    }

    @Test
    void uploadBeyondTheLimitIsRefused() {
        refused(
                as(Role.RECORD_KEEPER)
                        .multiPart("declaration", 1)
                        .multiPart("file", "a.csv", new byte[22 << 20])
                        .post("/imports")
                        .then(),
                413,
                "api.rule.BODY_TOO_LARGE");
    }

    @Test
    void refusalIsSaidInTheLanguageAskedFor() {
        as(Role.RECORD_KEEPER)
                .get("/places/4711000")
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("Not found"));
        given().header("Accept-Language", "fr, vi;q=0.5, en;q=0.1")
                .get(TestServer.address("/api/v1/places"))
                .then()
                .header("Content-Language", "vi")
                .body("title", equalTo("Chưa đăng nhập"));
        given().get(TestServer.address("/api/v1/places")).then().header("Content-Language", "vi");
    }

    @Test
    void typeLeadsToAnExplanationInBothLanguages() {
        String type = stranger().get("/places").path("type");

        given().get(TestServer.address(type))
                .then()
                .statusCode(200)
                .body("rule", equalTo("api.rule.TOKEN_MISSING"))
                .body("vi", startsWith("Cần có mã truy cập"))
                .body("en", startsWith("An access token is needed"));
        stranger().get("/problems/no.rule.AT_ALL").then().statusCode(404);
        stranger().get("/problems/field.name").then().statusCode(404);
    }

    @Test
    void addressesBesideTheApiAreProblemsToo() {
        given().get(TestServer.address("/api/v2/places"))
                .then()
                .statusCode(404)
                .contentType(JsonBody.PROBLEM)
                .body("rule", equalTo("api.rule.NO_SUCH_ADDRESS"));
    }

    @Test
    void answersAreNotKeptAndOpenNoSession() {
        as(Role.RECORD_KEEPER)
                .get("/places")
                .then()
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Set-Cookie", equalTo(null));
    }

    @Test
    void allowedMethodsAreNamed() {
        as(Role.RECORD_KEEPER).delete("/places").then().header("Allow", containsString("POST"));
    }

    private static void refused(ValidatableResponse answer, int status, String rule) {
        answer.statusCode(status)
                .contentType(JsonBody.PROBLEM)
                .body("rule", equalTo(rule))
                .body("status", equalTo(status))
                .body("type", equalTo("/api/v1/problems/" + rule))
                .body("instance", startsWith("/api/v1/"))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")));
    }
}
