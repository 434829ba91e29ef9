package org.provenant.web.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.ServerTest;
import org.provenant.testbed.TestServer;

/** The cookie library with a known hole never has the last word (CVE-2026-46625, fixed in 3.0.7). */
@ServerTest
class FixedCookieScriptIT {

    @Test
    void theFixedLibraryIsDefinedAfterTheOneOfTheComponents() throws Exception {
        var script = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        TestServer.address("/jakarta.faces.resource/core.js.xhtml?ln=primefaces"))
                                .build(),
                        BodyHandlers.ofString())
                .body();

        int fixed = script.lastIndexOf("js-cookie v3.0.8");
        assertTrue(fixed > 0, "the fixed library is not served");
        assertTrue(fixed > script.lastIndexOf("js-cookie v3.0.5"), "the library of the components comes later");
    }
}
