package org.provenant;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.ExampleAccounts;
import org.provenant.application.testbed.PermissionTable;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;
import org.provenant.web.platform.api.Api;

/** Who may open which page and use which operation of the API, asked of the running server, against the reviewed table. */
@BrowserTest
class PermissionsIT {

    private static final String TOKENS = Api.ROOT + "/tokens";
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void pagesAreOpenToThoseInTheTable(
            Visitor stranger, Visitor keeper, Visitor officer, Visitor auditor, Visitor admin) {
        var visitors = Map.of(
                PermissionTable.STRANGER,
                stranger,
                Role.RECORD_KEEPER.name(),
                keeper.as(Role.RECORD_KEEPER),
                Role.COMPLIANCE_OFFICER.name(),
                officer.as(Role.COMPLIANCE_OFFICER),
                Role.AUDITOR.name(),
                auditor.as(Role.AUDITOR),
                Role.ADMINISTRATOR.name(),
                admin.as(Role.ADMINISTRATOR));
        var open = new TreeMap<String, Set<String>>();
        for (var page : Sources.pages()) {
            var who = open.computeIfAbsent(page, key -> new TreeSet<>());
            visitors.forEach((name, visitor) -> {
                if (Screens.of(page).stream().anyMatch(screen -> isOpen(visitor, screen))) {
                    who.add(name);
                }
            });
        }

        PermissionTable.of("page").requireAgreement(open);
    }

    private static boolean isOpen(Visitor visitor, Screens.Screen screen) {
        var answer = visitor.page()
                .request()
                .get(screen.address(), RequestOptions.create().setMaxRedirects(0));
        if (answer.status() == 403 || answer.status() == 404 && screen.status() != 404) {
            return false;
        }
        if (answer.status() / 100 == 3) {
            assertTrue(
                    answer.headers().getOrDefault("location", "").contains("/sign-in.xhtml"),
                    screen + " leads elsewhere");
            return false;
        }
        assertTrue(answer.status() == screen.status(), screen + " answers " + answer.status());
        return true;
    }

    @Test
    void operationsAreOpenToThoseInTheTable() throws Exception {
        var table = PermissionTable.of("api");
        var documented = Documented.by(TestServer.address("/openapi"));
        var tokens = new TreeMap<String, String>();
        for (var role : Role.values()) {
            tokens.put(role.name(), bearer(role));
        }
        var open = new TreeMap<String, Set<String>>();
        for (var operation : Operation.all()) {
            var who = open.computeIfAbsent(operation.toString(), key -> new TreeSet<>());
            for (var name : PermissionTable.WHO) {
                var rights = name.equals(PermissionTable.STRANGER)
                        ? null
                        : operation.path().startsWith(TOKENS) ? basic(Role.valueOf(name)) : tokens.get(name);
                var expected = table.who(operation.toString()).contains(name);
                var body = expected ? Documented.nothing(operation) : documented.example(operation);
                if (isOpen(operation, rights, body, expected)) {
                    who.add(name);
                }
            }
        }

        table.requireAgreement(open);
    }

    /** What auditors keep of inspections, of lists and of their own calendar touches no record; nobody whose records are inspected may keep it for them. */
    @Test
    void auditorReadsWhatAnyRoleOfACompanyReadsAndChangesNothing() {
        var table = PermissionTable.of("api");
        var everybody = Arrays.stream(Role.values()).map(Role::name).toList();
        for (var operation : table.things()) {
            var who = table.who(operation);
            var reads = operation.startsWith("GET ");
            var anyRole = who.contains(Role.RECORD_KEEPER.name()) || who.contains(Role.COMPLIANCE_OFFICER.name());
            var auditor = who.contains(Role.AUDITOR.name());
            var own = operation.contains(Api.ROOT + "/inspections") && who.equals(Set.of(Role.AUDITOR.name()));
            var copies = operation.startsWith("POST " + Api.ROOT + "/evidence-packs")
                    || operation.equals("POST " + Api.ROOT + "/list-exports");
            var feeds = operation.contains(Api.ROOT + "/deadline-feeds")
                    || operation.contains(Api.ROOT + "/daily-reminder");
            var jobs = operation.contains(Api.ROOT + "/jobs/");
            var asks = operation.endsWith("/preview");
            var views = operation.contains(Api.ROOT + "/saved-views") && !operation.contains("/sharing");
            assertTrue(
                    reads
                            ? auditor || !anyRole
                            : !auditor || own || copies || views || feeds || jobs || asks || who.containsAll(everybody),
                    operation);
        }
    }

    /**
     * Whether the operation lets this caller through. Who should be let through brings nothing, so that nothing is
     * changed; who should not brings the documented example. Where the document has none, a refusal of the body tells as
     * much: nothing was done, and that the use case itself denies is proved beside it.
     */
    private boolean isOpen(Operation operation, @Nullable String authorization, Documented.Body body, boolean expected)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(TestServer.address(operation
                        .path()
                        .replace("management-reports/{kind}", "management-reports/DEPRECIATION")
                        .replaceAll("\\{[^}]*\\}", "0")))
                .header("Content-Type", body.type())
                .header("If-Match", "\"0\"")
                .method(
                        operation.method(),
                        operation.reads() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.text()));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 500, () -> operation + " answers " + answer.body());
        var refused = answer.statusCode() == 401 || answer.statusCode() == 403;
        var emptyHanded = !operation.reads() && body.equals(Documented.nothing(operation));
        return !refused && (expected || !emptyHanded || answer.statusCode() < 400);
    }

    private String bearer(Role role) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(TestServer.address(TOKENS))
                        .header("Authorization", basic(role))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        var token = TOKEN.matcher(answer.body());
        assertTrue(token.find(), answer.body());
        return "Bearer " + token.group(1);
    }

    private static String basic(Role role) {
        var nameAndPassword = ExampleAccounts.loginOf(role) + ":" + TestServer.PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(nameAndPassword.getBytes(StandardCharsets.UTF_8));
    }
}
