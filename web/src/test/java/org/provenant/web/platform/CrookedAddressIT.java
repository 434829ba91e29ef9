package org.provenant.web.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.testbed.ServerTest;
import org.provenant.testbed.TestServer;

/** Requests that no browser would send, written byte by byte: none gets past the sign-in, none learns what runs inside. */
@ServerTest
class CrookedAddressIT {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final Pattern INSIDE =
            Pattern.compile("(?i)payara|glassfish|grizzly|jersey|mojarra|exception|\\bat org\\.|java\\.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/../home.xhtml",
                "/css/%2e%2e/home.xhtml",
                "/css/..%2fhome.xhtml",
                "/css/x/../../equipment/list.xhtml",
                "/js/..;/home.xhtml",
                "/img/../account.xhtml",
                "/health/../equipment/list.xhtml",
                "/openapi/../audit/list.xhtml",
                "/jakarta.faces.resource/../identity/list.xhtml",
                "/api/..;a/equipment/list.xhtml",
                "/api/v1/../../home.xhtml",
                "/sign-in.xhtml/../home.xhtml",
                "//home.xhtml",
                "/home.xhtml;a=/css/",
                "/%68ome.xhtml"
            })
    void noWayOfWritingAnAddressLeadsPastTheSignIn(String address) throws IOException {
        var answer = answerTo("GET " + address + " HTTP/1.1");

        assertFalse(answer.startsWith("HTTP/1.1 2"), answer);
        assertFalse(answer.contains("class=\"account\""), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/%6detrics", "/openapi/../metrics", "/metrics;a", "/health/../metrics/base"})
    void figuresOfTheInsideAreNotServedUnderAnyName(String address) throws IOException {
        assertTrue(answerTo("GET " + address + " HTTP/1.1").startsWith("HTTP/1.1 404"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /nowhere HTTP/1.1",
                "GET /WEB-INF/web.xml HTTP/1.1",
                "GET /css/../WEB-INF/web.xml HTTP/1.1",
                "GET /%57EB-INF/web.xml HTTP/1.1",
                "GET /META-INF/MANIFEST.MF HTTP/1.1",
                "GET /jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF HTTP/1.1",
                "GET /jakarta.faces.resource/..%2fWEB-INF%2fweb.xml.xhtml HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "GET /home.xhtml%00.css HTTP/1.1",
                "GET /\\..\\a HTTP/1.1",
                "GET nothing HTTP/1.1",
                "GET / HTTP/9.9",
                "BLAH",
                "TRACE / HTTP/1.1",
                "TRACE /api/v1/places HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "FOO /api/v1/places HTTP/1.1",
                "PUT /css/own.css HTTP/1.1",
                "DELETE /css/tokens.css HTTP/1.1",
                "GET /__asadmin HTTP/1.1",
                "GET /management/domain HTTP/1.1",
                "GET /sign-in.xhtml?to=%zz HTTP/1.1",
                "GET /api/v1/%zz HTTP/1.1",
                "POST /sign-in.xhtml HTTP/1.1\r\nContent-Length: -5",
                "POST /sign-in.xhtml HTTP/1.1\r\nContent-Length: much",
                "POST /sign-in.xhtml HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 3",
                "POST /api/v1/imports HTTP/1.1\r\nContent-Type: multipart/form-data\r\nContent-Length: 0",
            })
    void refusalsOfEveryLayerTellNothingOfTheInside(String request) throws IOException {
        requireSilence(answerTo(request));
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000, 70_000})
    void tooMuchOfEverythingIsRefusedWithoutAWord(int letters) throws IOException {
        requireSilence(answerTo("GET /" + "a".repeat(letters) + " HTTP/1.1"));
        requireSilence(answerTo("GET / HTTP/1.1\r\nX-Long: " + "a".repeat(letters)));
        requireSilence(answerTo("GET / HTTP/1.1" + "\r\nX-Many: a".repeat(letters / 10)));
    }

    private static void requireSilence(String answer) {
        assertFalse(INSIDE.matcher(answer).find(), answer);
        assertFalse(answer.contains("\r\nServer:") || answer.contains("\r\nX-Powered-By:"), answer);
        assertFalse(answer.startsWith("HTTP/1.1 500"), answer);
    }

    /** Up to the end that the server sets, or as much as came before it hung up. */
    private static String answerTo(String request) throws IOException {
        var address = TestServer.address("/");
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream()
                    .write((request + "\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException hungUp) {
            return "";
        }
    }
}
