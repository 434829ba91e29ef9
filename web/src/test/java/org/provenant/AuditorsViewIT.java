package org.provenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.provenant.application.testbed.ExampleAccounts;
import org.provenant.application.testbed.PermissionTable;
import org.provenant.domain.identity.Role;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.Program;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;
import org.provenant.web.platform.api.Api;

/**
 * What an auditor meets: on no page a control that writes or a way to a page that he may not open, and in the history
 * each attempt to write all the same. Who is refused what stands in the table of permissions.
 */
@BrowserTest
class AuditorsViewIT {

    /** Where an auditor writes: what belongs to the auditor alone. */
    private static final Set<String> OWN = Set.of("/account.xhtml", "/sign-in.xhtml", "/setup.xhtml");

    /** Lists as the auditor wants to find them again, kept for nobody else. */
    private static final Pattern OWN_VIEWS = Pattern.compile(".* offers (viewSave:viewSaveDo|viewSaveDo|wholeListDo)");

    private static final String DESK = "/inspection/";

    /** What sends something away only to read or to copy: the check of the whole history, a pack of evidence. */
    private static final Set<String> READS = Set.of(
            "/audit/integrity.xhtml offers check",
            "/audit/integrity.xhtml offers replay",
            "/deadline/feeds.xhtml offers make",
            "/equipment/list.xhtml offers pack",
            "/reporting/compare.xhtml offers compare",
            "/evidence/new.xhtml offers make");

    /** The controls of a page that send something away, downloads apart, and the paths that it leads to. */
    private static final String CONTROLS_AND_LINKS = """
            html => {
              const page = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
              const sends = control => control.form && control.form.method === 'post' && !control.dataset.downloads;
              return {
                writes: [...page.querySelectorAll('button:not([type=button]), input[type=submit]')].filter(sends)
                    .map(control => control.id || control.textContent.trim()),
                targets: [...page.querySelectorAll('a[href], form[method=get] [type=submit]')]
                    .map(each => each.getAttribute('href') || each.getAttribute('formaction')
                        || each.form.getAttribute('action'))
                    .filter(path => path.startsWith('/') && path.includes('.xhtml'))
                    .map(path => path.replace(/[?#].*/, ''))
              };
            }""";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void noPageOffersToWriteOrLeadsWhereOneMayNotGo(Visitor visitor) {
        visitor.as(Role.AUDITOR).open("/home.xhtml");
        var pages = PermissionTable.of("page");
        var offered = new TreeSet<String>();
        long before = denials("PAGE");
        int opened = 0;
        int turnedAway = 0;
        for (var screen : Screens.ALL) {
            var answer = visitor.page()
                    .request()
                    .get(screen.address(), RequestOptions.create().setMaxRedirects(0));
            if (answer.status() != 200) {
                if (answer.status() == 403) {
                    turnedAway++;
                }
                continue;
            }
            opened++;
            var found = Found.in(visitor, answer.text());
            if (!screen.page().startsWith(DESK) && !OWN.contains(screen.page())) {
                found.writes().forEach(control -> offered.add(screen.page() + " offers " + control));
            }
            found.targets().stream()
                    .filter(target -> !pages.who(target).contains(Role.AUDITOR.name()))
                    .forEach(target -> offered.add(screen.page() + " leads to " + target));
        }

        offered.removeAll(READS);
        offered.removeIf(each -> OWN_VIEWS.matcher(each).matches());
        assertEquals(Set.of(), offered);
        assertTrue(opened > 50, "only " + opened + " were opened");
        assertTrue(turnedAway > 20, "only " + turnedAway + " were closed");
        assertTrue(denials("PAGE") - before >= turnedAway, "each attempt to open a closed page is in the history");
    }

    @Test
    void everyWriteThroughTheApiIsRefusedAndRecorded() throws Exception {
        var table = PermissionTable.of("api");
        var documented = Documented.by(TestServer.address("/openapi"));
        var token = Program.token(ExampleAccounts.loginOf(Role.AUDITOR));
        var unrecorded = new ArrayList<String>();
        int asked = 0;
        for (var operation : Operation.all()) {
            if (!operation.reads() && !table.who(operation.toString()).contains(Role.AUDITOR.name())) {
                long before = denials("API");
                assertEquals(403, status(operation, token, documented.example(operation)), operation.toString());
                asked++;
                if (denials("API") == before) {
                    unrecorded.add(operation.toString());
                }
            }
        }

        assertEquals(List.of(), unrecorded);
        assertTrue(asked > 60, "only " + asked + " were asked");
    }

    private int status(Operation operation, String token, Documented.Body body)
            throws IOException, InterruptedException {
        var path = operation.path().replaceAll("\\{[^}]*\\}", "1");
        assertTrue(path.startsWith(Api.ROOT));
        var request = HttpRequest.newBuilder(TestServer.address(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", body.type())
                .header("If-Match", "\"0\"")
                .method(operation.method(), BodyPublishers.ofString(body.text()))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static long denials(String channel) {
        return TestServer.sql().withHandle(sql -> sql.createQuery("""
                        select count(*) from audit_entry e join user_account u on u.id = e.actor_id
                        where e.outcome = 'DENIED' and e.channel = :channel and u.login = :login
                        """)
                .bind("login", ExampleAccounts.loginOf(Role.AUDITOR))
                .bind("channel", channel)
                .mapTo(Long.class)
                .one());
    }

    /**
     * What a page holds.
     *
     * @param writes controls that send something
     * @param targets paths of pages that it leads to
     */
    private record Found(List<String> writes, List<String> targets) {

        static Found in(Visitor visitor, String html) {
            var found = (Map<?, ?>) visitor.page().evaluate(CONTROLS_AND_LINKS, html);
            return new Found(texts(found, "writes"), texts(found, "targets"));
        }

        private static List<String> texts(Map<?, ?> found, String name) {
            return ((List<?>) Objects.requireNonNull(found.get(name)))
                    .stream().map(String::valueOf).toList();
        }
    }
}
