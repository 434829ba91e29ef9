package org.provenant.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.testbed.ServerTest;
import org.provenant.testbed.TestServer;

/** What every answer tells the browser, and what none tells a stranger. */
@ServerTest
class HeadersIT {

    private static final Pattern NONCE = Pattern.compile("script-src 'self' 'nonce-[A-Za-z0-9+/=]+'");

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in.xhtml",
                "/css/tokens.css",
                "/js/provenant.js",
                "/img/logo.svg",
                "/jakarta.faces.resource/primeicons/primeicons.css.xhtml?ln=primefaces",
                "/nowhere.xhtml",
                "/css/nowhere.css",
                "/error.xhtml",
                "/health",
                "/metrics"
            })
    void everyAnswerProtectsTheBrowser(String path) throws Exception {
        var answer = get(path);

        var policy = only(answer, "Content-Security-Policy");
        for (var part : List.of(
                "default-src 'self'",
                "object-src 'none'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "form-action 'self'",
                "script-src 'self'")) {
            assertTrue(policy.contains(part), policy);
        }
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", only(answer, "X-Content-Type-Options"));
        assertEquals("same-origin", only(answer, "Referrer-Policy"));
        assertTrue(only(answer, "Permissions-Policy").contains("geolocation=()"));
        assertTrue(answer.headers().firstValue("Strict-Transport-Security").isEmpty(), "only over https");
        assertFalse(answer.body().contains("Exception"), answer.body());
    }

    @Test
    void pagesAreNotKeptAndNameTheirOwnNonce() throws Exception {
        var first = get("/sign-in.xhtml");
        var second = get("/sign-in.xhtml");

        assertEquals("no-store", only(first, "Cache-Control"));
        assertTrue(NONCE.matcher(only(first, "Content-Security-Policy")).find());
        assertFalse(only(first, "Content-Security-Policy").equals(only(second, "Content-Security-Policy")));
    }

    @Test
    void filesAreKeptForGoodUnderAnAddressThatChangesWithThem() throws Exception {
        assertEquals("public, max-age=31536000, immutable", only(get("/css/tokens.css?v=1"), "Cache-Control"));
        assertEquals("public, no-cache", only(get("/css/tokens.css"), "Cache-Control"));
    }

    @Test
    void cookiesAreClosedToScriptsAndToOtherSites() throws Exception {
        var cookies = get("/sign-in.xhtml").headers().allValues("Set-Cookie");

        assertFalse(cookies.isEmpty());
        for (var cookie : cookies) {
            assertTrue(cookie.contains("HttpOnly"), cookie);
            assertTrue(cookie.toLowerCase().contains("samesite=lax"), cookie);
            assertFalse(cookie.contains("Secure"), "only over https: " + cookie);
        }
    }

    @Test
    void behindAProxyWithTlsTheBrowserIsHeldToIt() throws Exception {
        var request =
                HttpRequest.newBuilder(TestServer.address("/sign-in.xhtml")).header("X-Forwarded-Proto", "https");

        var answer = client.send(request.build(), BodyHandlers.ofString());

        assertTrue(only(answer, "Strict-Transport-Security").startsWith("max-age="));
        var cookies = answer.headers().allValues("Set-Cookie");
        assertFalse(cookies.isEmpty());
        for (var cookie : cookies) {
            assertTrue(cookie.contains("Secure"), cookie);
        }
    }

    @Test
    void noLinkCarriesTheSession() throws Exception {
        assertFalse(get("/sign-in.xhtml").body().contains("jsessionid"));
    }

    @Test
    void strangersLearnNothingOfTheInside() throws Exception {
        assertEquals("{\"status\":\"UP\"}", get("/health").body());
        assertEquals("{\"status\":\"UP\"}", get("/health/ready").body());
        assertEquals(404, get("/metrics").statusCode());
        assertEquals(404, get("/metrics/base").statusCode());
    }

    @Test
    void requestSentByAnotherSiteIsRefused() throws Exception {
        var request = HttpRequest.newBuilder(TestServer.address("/preferences"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("theme=dark"));

        assertEquals(403, status(request.copy().header("Origin", "https://elsewhere.example")));
        assertEquals(403, status(request.copy().header("Sec-Fetch-Site", "cross-site")));
        assertEquals(303, status(request.copy().header("Sec-Fetch-Site", "same-origin")));
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(TestServer.address(path)).build(), BodyHandlers.ofString());
    }

    private static String only(HttpResponse<?> answer, String header) {
        var values = answer.headers().allValues(header);
        assertEquals(1, values.size(), header + " of " + answer.uri() + ": " + values);
        return values.get(0);
    }
}
