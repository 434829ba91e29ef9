package org.provenant.inserver;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Opens the pages of the server that this test runs in, signed in as its first administrator. */
final class OwnPages {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

    private final URI server = URI.create("http://127.0.0.1:" + System.getenv("PROVENANT_HTTP_PORT"));
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** @param company number of the company that the administrator acts for */
    OwnPages(String company) throws IOException, InterruptedException {
        var page = open("/sign-in.xhtml").body();
        var form = new ArrayList<String>();
        for (var match = HIDDEN.matcher(page.substring(page.indexOf("id=\"signIn\""))); match.find(); ) {
            form.add(pair(match.group(1), match.group(2)));
        }
        form.add(pair("login", "admin"));
        form.add(pair("password", System.getenv("PROVENANT_ADMIN_PASSWORD")));
        form.add(pair("enter", "enter"));
        http.send(
                HttpRequest.newBuilder(server.resolve("/sign-in.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", form)))
                        .build(),
                BodyHandlers.discarding());
        var chosen = new HttpCookie("prv_company", company);
        chosen.setPath("/");
        chosen.setVersion(0);
        cookies.getCookieStore().add(server, chosen);
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    HttpResponse<String> open(String pathAndQuery) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(server.resolve(pathAndQuery)).build(), BodyHandlers.ofString());
    }
}
