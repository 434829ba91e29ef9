package org.provenant.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.BrowserTest;
import org.provenant.testbed.ExampleImporter;
import org.provenant.testbed.TestServer;
import org.provenant.testbed.Visitor;

/** A form does something only once, for the session that opened it, sent from our own page. */
@BrowserTest
class ForgedFormsIT {

    private static final String PAGE = "/organisation/place-new.xhtml";
    private static final String STATE = "jakarta.faces.ViewState";
    private static final Pattern FIELD = Pattern.compile("<(?:input|button)\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private static final AtomicInteger COMPANY = new AtomicInteger();
    private static int made;

    private final HttpClient client = HttpClient.newHttpClient();
    private String cookies = "";
    private String code = "";
    private Map<String, String> form = Map.of();

    @BeforeAll
    static void aCompanyOfItsOwn() {
        COMPANY.set(new ExampleImporter().company());
    }

    @BeforeEach
    void aFormThatIsFilledIn(Visitor visitor) throws Exception {
        code = "FORGED-" + ++made;
        cookies = cookiesOf(visitor);
        form = filledIn(cookies);
    }

    /** Signs in to a session that nobody else has. */
    private String cookiesOf(Visitor visitor) {
        visitor.signIn("admin", TestServer.PASSWORD);
        return visitor.page().context().cookies().stream()
                        .filter(cookie -> !cookie.name.equals("prv_company"))
                        .map(cookie -> cookie.name + "=" + cookie.value)
                        .collect(Collectors.joining("; "))
                + "; prv_company=" + COMPANY;
    }

    private Map<String, String> filledIn(String session) throws Exception {
        var page = client.send(
                        HttpRequest.newBuilder(TestServer.address(PAGE))
                                .header("Cookie", session)
                                .build(),
                        BodyHandlers.ofString())
                .body();
        int start = page.indexOf("<form id=\"place\"");
        assertTrue(start > 0, page);
        var fields = new LinkedHashMap<String, String>();
        var tags = FIELD.matcher(page.substring(start, page.indexOf("</form>", start)));
        while (tags.find()) {
            var value = VALUE.matcher(tags.group());
            fields.put(tags.group(1), value.find() ? value.group(1) : "");
        }
        assertTrue(fields.keySet().containsAll(List.of(STATE, "code", "name", "save")), fields.toString());
        fields.put("kind", "SITE");
        fields.put("code", code);
        fields.put("name", "Nhà kho bị giả mạo");
        return fields;
    }

    private HttpResponse<String> send(Map<String, String> fields, String session, String... headers)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(TestServer.address(PAGE))
                .header("Cookie", session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private long places() {
        return TestServer.sql().withHandle(sql -> sql.createQuery("select count(*) from place where code = :code")
                .bind("code", code)
                .mapTo(Long.class)
                .one());
    }

    private Map<String, String> with(String state) {
        var changed = new LinkedHashMap<>(form);
        changed.put(STATE, state);
        return changed;
    }

    @Test
    void formOfTheSessionItselfWorksOnce() throws Exception {
        send(form, cookies);
        assertEquals(1, places());

        send(form, cookies);

        assertEquals(1, places(), "sent again");
    }

    @Test
    void formWithoutStateDoesNothing() throws Exception {
        var without = new LinkedHashMap<>(form);
        without.remove(STATE);

        var answer = send(without, cookies);

        assertEquals(0, places());
        assertTrue(answer.statusCode() < 500, answer.body());
    }

    @Test
    void formWithinAnAddressIsRefused() throws Exception {
        var query = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));

        for (var address : List.of(query, query.replace("jakarta.faces", "jakarta%2Efaces"))) {
            var request = HttpRequest.newBuilder(TestServer.address(PAGE + "?" + address))
                    .header("Cookie", cookies)
                    .build();

            assertEquals(400, client.send(request, BodyHandlers.ofString()).statusCode(), address);
        }

        assertEquals(0, places());
    }

    @Test
    void formWithAnInventedStateDoesNothing() throws Exception {
        for (var state : List.of("1:1", "-6063464464473513846:-3456786555", "rO0ABXNyAA==", "stateless")) {
            var answer = send(with(state), cookies);

            assertEquals(0, places(), state);
            assertTrue(answer.statusCode() < 500, answer.body());
        }
    }

    @Test
    void formOfAnotherSessionDoesNothing(Visitor same, Visitor other) throws Exception {
        var foreign = cookiesOf(other);
        assertFalse(foreign.equals(cookies) || same == other, "two sessions");
        var opened = filledIn(foreign);

        send(opened, cookies);
        send(form, foreign);

        assertEquals(0, places());
    }

    @Test
    void formFromAnotherSiteIsRefused() throws Exception {
        for (var header : List.of(
                List.of("Origin", "https://elsewhere.example"),
                List.of("Origin", "null"),
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"))) {
            assertEquals(403, send(form, cookies, header.get(0), header.get(1)).statusCode(), header.toString());
        }

        assertEquals(0, places());
    }

    @Test
    void formWithoutTheSecretOfItsSessionDoesNothing() throws Exception {
        var stolen = cookies.replaceAll("prv_session=[^;]*;? ?", "");

        var answer = send(form, stolen);

        assertEquals(303, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElse("").startsWith("/sign-in.xhtml"));
        assertEquals(0, places());
    }

    @Test
    void answerToAScriptOfAStrangerIsWellFormedWhateverItAsked() throws Exception {
        var request = HttpRequest.newBuilder(TestServer.address(PAGE + "?a=%22%3E%3Cx%3E&b='"))
                .header("Faces-Request", "partial/ajax")
                .build();

        var answer = client.send(request, BodyHandlers.ofString()).body();

        assertTrue(answer.contains("<redirect url=\"/sign-in.xhtml?to="), answer);
        assertFalse(answer.substring(answer.indexOf("to=")).contains("<x"), answer);
    }
}
