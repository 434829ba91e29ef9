package org.provenant;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.provenant.application.testbed.ExampleAccounts;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.OneOfEach;
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
    private static final Set<String> OF_NO_COMPANY = Set.of(
            "/companies",
            "/mails",
            "/problems",
            "/report-forms",
            "/management-forms",
            "/management-reports",
            "/rules",
            "/rules/cases",
            "/rules/uploads",
            "/users");

    /** What the paths of the API call the records of {@link Screens}. */
    private static final Map<String, String> ROOTS = Map.ofEntries(
            Map.entry("/breaches", "breach"),
            Map.entry("/case-decisions", "decision"),
            Map.entry("/consents", "consent"),
            Map.entry("/deadline-feeds", "deadlineFeed"),
            Map.entry("/deadline-notices", "deadlineNotice"),
            Map.entry("/declaration-files", "declarationFile"),
            Map.entry("/declarations", "declaration"),
            Map.entry("/device-retention", "equipment"),
            Map.entry("/device-updates", "update"),
            Map.entry("/differences", "difference"),
            Map.entry("/disposal-partners", "disposalPartner"),
            Map.entry("/disposals", "disposal"),
            Map.entry("/dossiers", "dossier"),
            Map.entry("/drives", "drive"),
            Map.entry("/end-of-use-plans/devices", "equipment"),
            Map.entry("/end-of-use-plans/lines", "permitLine"),
            Map.entry("/equipment", "equipment"),
            Map.entry("/equipment-timelines", "equipment"),
            Map.entry("/history", "entry"),
            Map.entry("/evidence-packs", "pack"),
            Map.entry("/imports", "import"),
            Map.entry("/list-exports", "listExport"),
            Map.entry("/inspections", "inspection"),
            Map.entry("/jobs", "job"),
            Map.entry("/label-sheets", "labelSheet"),
            Map.entry("/stocktakes", "stocktake"),
            Map.entry("/losses", "loss"),
            Map.entry("/permits", "permit"),
            Map.entry("/persons", "person"),
            Map.entry("/places", "place"),
            Map.entry("/processing-contracts", "contract"),
            Map.entry("/report-drafts", "reportDraft"),
            Map.entry("/reports", "report"),
            Map.entry("/units", "unit"),
            Map.entry("/saved-views", "view"),
            Map.entry("/schedule-inbox", "schedule"),
            Map.entry("/schedules", "schedule"),
            Map.entry("/signing-certificates", "certificate"),
            Map.entry("/handovers", "handover"),
            Map.entry("/move-requests", "moveRequest"),
            Map.entry("/repairs", "repair"),
            Map.entry("/wipe-imports", "wipeImport"),
            Map.entry("/shipments", "shipment"));

    private Map<String, Integer> foreign = Map.of();

    @BeforeAll
    void aCompanyWithOneOfEach() {
        var importer = new ExampleImporter();
        int batch = importer.upload("01-danh-sach-thiet-bi.xlsx").getInt("batch.id");
        importer.confirm(batch);
        foreign = new OneOfEach(importer, longest -> "Của doanh nghiệp khác", batch).records();
    }

    @Test
    void noOperationReachesThem() throws Exception {
        assertEquals(
                OF_NO_COMPANY,
                Operation.all().stream()
                        .filter(each -> each.path().contains("{"))
                        .map(each -> each.path().substring(Api.ROOT.length()).replaceFirst("/\\{.*", ""))
                        .filter(root -> !ROOTS.containsKey(root))
                        .collect(toSet()),
                "every kind of record is asked for");
        var documented = Documented.by(TestServer.address("/openapi"));
        var reached = new ArrayList<String>();
        var tokens = new EnumMap<Role, String>(Role.class);
        OF_ANOTHER_COMPANY.forEach(role -> tokens.put(role, Program.token(ExampleAccounts.loginOf(role))));
        int asked = 0;
        for (var operation : Operation.all()) {
            var path = operation.path().substring(Api.ROOT.length());
            var root = ROOTS.get(path.replaceFirst("/\\{.*", ""));
            if (root != null && path.contains("{")) {
                var record = Objects.requireNonNull(foreign.get(root), root);
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
            if (screen.record().filter(foreign::containsKey).isPresent()) {
                var address = screen.address(foreign);
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
