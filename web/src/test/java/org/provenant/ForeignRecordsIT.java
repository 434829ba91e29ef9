package org.provenant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.testbed.Program.says;

import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.provenant.application.testbed.ExampleAccounts;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.Program;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;
import org.provenant.web.platform.api.Api;

/** Every operation and every page that is about one record, asked for a record of another company, by every role. */
@BrowserTest
@TestInstance(Lifecycle.PER_CLASS)
class ForeignRecordsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final List<Role> OF_ANOTHER_COMPANY =
            List.of(Role.RECORD_KEEPER, Role.COMPLIANCE_OFFICER, Role.AUDITOR);

    /** What no company owns alone; who may do what with it is said by the table of permissions. */
    private static final Set<String> OF_NO_COMPANY =
            Set.of("/companies", "/problems", "/rules", "/rules/cases", "/rules/uploads", "/users");

    private static final Pattern RECORD = Pattern.compile("\\{(\\w+)\\}");

    /** By the names of {@link Screens}, and by the paths of the API. */
    private Map<String, Integer> foreign = Map.of();

    @BeforeAll
    void aCompanyWithOneOfEach() {
        var importer = new ExampleImporter();
        int batch = importer.upload("01-danh-sach-thiet-bi.xlsx").getInt("batch.id");
        importer.confirm(batch);
        int device = importer.caller().get("/equipment?size=1").path("items[0].id");
        int report = says(importer.caller(), """
                {"periodKind": "HALF_YEAR", "from": "2026-01-01", "to": "2026-06-30", "language": "EN", "town": "Hanoi"}""").post("/reports").path("id");
        int dossier = says(importer.caller(), """
                {"title": "Hồ sơ của doanh nghiệp khác", "permittedCase": "SP2", "goods": []}""").post("/dossiers").path("id");
        int shipment = says(importer.caller(), "{\"reference\": \"LH-1\"}")
                .post("/shipments")
                .path("id");
        int contract =
                says(importer.caller(), """
                {"number": "GC-1", "signedOn": "2026-01-10", "trader": "Kansai Repair K.K.", "traderCountry": "JP"}""").post("/processing-contracts").path("id");
        says(importer.caller(), "{}").post("/declarations/{id}/receiving/match", importer.declaration());
        int difference = importer.caller().get("/differences?size=1").path("items[0].id");
        int decision = says(importer.caller(), """
                {"question": {"goods": "Máy chủ", "hs": "84715090", "state": "USED", "purpose": "OWN_PRODUCTION",
                  "answers": []}, "permittedCase": "SP1", "reason": "Chuyển dây chuyền"}""").post("/case-decisions").path("id");
        int declarationFile = importer.caller()
                .multiPart("file", "ecus.csv", "Số TK;Ngày ĐK\n108700000110;16/03/2026\n".getBytes(UTF_8))
                .post("/declaration-files")
                .path("file.id");
        foreign = Map.ofEntries(
                Map.entry("declarationFile", declarationFile),
                Map.entry("/declaration-files", declarationFile),
                Map.entry("draft", dossier),
                Map.entry("dossier", dossier),
                Map.entry("/dossiers", dossier),
                Map.entry("shipment", shipment),
                Map.entry("contract", contract),
                Map.entry("/processing-contracts", contract),
                Map.entry("difference", difference),
                Map.entry("/shipments", shipment),
                Map.entry("/differences", difference),
                Map.entry("decision", decision),
                Map.entry("/case-decisions", decision),
                Map.entry("equipment", device),
                Map.entry("permit", importer.permit()),
                Map.entry("declaration", importer.declaration()),
                Map.entry("import", batch),
                Map.entry("report", report),
                Map.entry("place", importer.room()),
                Map.entry("person", importer.custodian()),
                Map.entry("/equipment", device),
                Map.entry("/permits", importer.permit()),
                Map.entry("/declarations", importer.declaration()),
                Map.entry("/imports", batch),
                Map.entry("/reports", report),
                Map.entry("/places", importer.room()),
                Map.entry("/persons", importer.custodian()));
    }

    @Test
    void noOperationReachesThem() throws Exception {
        assertEquals(
                OF_NO_COMPANY,
                Operation.all().stream()
                        .filter(each -> each.path().contains("{"))
                        .map(each -> each.path().substring(Api.ROOT.length()).replaceFirst("/\\{.*", ""))
                        .filter(root -> !foreign.containsKey(root))
                        .collect(toSet()),
                "every kind of record is asked for");
        var documented = Documented.by(TestServer.address("/openapi"));
        var reached = new ArrayList<String>();
        var tokens = new EnumMap<Role, String>(Role.class);
        OF_ANOTHER_COMPANY.forEach(role -> tokens.put(role, Program.token(ExampleAccounts.loginOf(role))));
        int asked = 0;
        for (var operation : Operation.all()) {
            var path = operation.path().substring(Api.ROOT.length());
            var record = foreign.get(path.replaceFirst("/\\{.*", ""));
            if (record != null && path.contains("{")) {
                for (var role : OF_ANOTHER_COMPANY) {
                    var address = TestServer.address(operation.path().replaceAll("\\{[^}]*\\}", record.toString()));
                    int status =
                            asked(operation, address, tokens.getOrDefault(role, ""), documented.example(operation));
                    asked++;
                    if (status != 403 && status != 404) {
                        reached.add(role + " " + operation + " answers " + status);
                    }
                }
            }
        }

        assertEquals(List.of(), reached);
        assertTrue(asked > 60, "only " + asked + " were asked");
    }

    private static int asked(Operation operation, URI address, String token, Documented.Body body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", body.type())
                .header("If-Match", "\"0\"")
                .method(
                        operation.method(),
                        operation.reads() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.text()))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void noPageShowsThem(Visitor keeper, Visitor officer, Visitor auditor) {
        var visitors = Map.of(
                Role.RECORD_KEEPER, keeper.as(Role.RECORD_KEEPER),
                Role.COMPLIANCE_OFFICER, officer.as(Role.COMPLIANCE_OFFICER),
                Role.AUDITOR, auditor.as(Role.AUDITOR));
        var shown = new ArrayList<String>();
        int asked = 0;
        for (var screen : Screens.ALL) {
            var record = RECORD.matcher(screen.query());
            if (record.find() && foreign.containsKey(record.group(1))) {
                var address = screen.page()
                        + RECORD.matcher(screen.query()).replaceAll(match -> foreign.getOrDefault(match.group(1), 0)
                                .toString());
                for (var visitor : visitors.entrySet()) {
                    int status = visitor.getValue()
                            .page()
                            .request()
                            .get(address, RequestOptions.create().setMaxRedirects(0))
                            .status();
                    asked++;
                    if (status != 403 && status != 404) {
                        shown.add(visitor.getKey() + " " + address + " answers " + status);
                    }
                }
            }
        }

        assertEquals(List.of(), shown);
        assertTrue(asked > 40, "only " + asked + " were asked");
    }
}
