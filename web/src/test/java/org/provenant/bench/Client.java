package org.provenant.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** One who uses the product over HTTP: the pages with a session of its own, the operations with a token. */
final class Client {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile("<button[^>]*name=\"([^\"]*enter[^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("<input[^>]*name=\"([^\"]*(?:login|password))\"");

    private final Product product;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String token;

    /** The administrator, with a token of the operations. */
    Client(Product product) throws IOException, InterruptedException {
        this.product = product;
        var basic = Base64.getEncoder().encodeToString(("admin:" + Product.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(product.address("/api/v1/tokens"))
                        .header("Authorization", "Basic " + basic)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        token = JSON.readTree(expect(201, answer)).get("token").asText();
    }

    /** Signs in through the page, so that pages can be opened. */
    Client signedIn() throws IOException, InterruptedException {
        var page = page("/sign-in.xhtml").body();
        var form = new ArrayList<String>();
        for (var match = HIDDEN.matcher(page.substring(page.indexOf("id=\"signIn\""))); match.find(); ) {
            form.add(pair(match.group(1), match.group(2)));
        }
        for (var match = FIELD.matcher(page); match.find(); ) {
            form.add(pair(match.group(1), match.group(1).endsWith("login") ? "admin" : Product.PASSWORD));
        }
        for (var match = BUTTON.matcher(page); match.find(); ) {
            form.add(pair(match.group(1), match.group(1)));
        }
        var answer = http.send(
                HttpRequest.newBuilder(product.address("/sign-in.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", form)))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("not signed in: " + answer.statusCode() + " " + answer.body());
        }
        return this;
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A page as the browser gets it; whatever the status is. */
    HttpResponse<String> page(String pathAndQuery) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(product.address(pathAndQuery)).build(), BodyHandlers.ofString());
    }

    /** What an operation answers. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(expect(200, send(request(path).GET().build())));
    }

    /** What an operation answers that is told something in JSON. */
    JsonNode post(String path, String json) throws IOException, InterruptedException {
        var answer = send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** What an act on a draft of a report answers. */
    JsonNode act(long draft, int version, String act) throws IOException, InterruptedException {
        var answer = send(request("/report-drafts/" + draft + "/acts/" + act)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.noBody())
                .build());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(act + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** What a piece of long work has come to, asked for again and again until it is over. */
    JsonNode ended(long job) throws IOException, InterruptedException {
        for (int i = 0; i < 100_000; i++) {
            var now = get("/jobs/" + job);
            if (now.has("endedAt")) {
                return now;
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("job " + job + " did not end");
    }

    /** Uploads a workbook for a declaration; what the check found. */
    JsonNode upload(long declaration, String name, byte[] workbook) throws IOException, InterruptedException {
        return JSON.readTree(expect(201, send(uploading(declaration, name, workbook))))
                .get("batch");
    }

    private HttpRequest uploading(long declaration, String name, byte[] workbook) {
        return request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(multipart(declaration, name, workbook))
                .build();
    }

    /** Uploads a workbook and registers its devices; the status of the last answer. */
    int register(long declaration, String name, byte[] workbook) throws IOException, InterruptedException {
        var uploaded = send(uploading(declaration, name, workbook));
        if (uploaded.statusCode() != 201) {
            return uploaded.statusCode();
        }
        var batch = JSON.readTree(uploaded.body()).get("batch").get("id").asLong();
        return send(request("/imports/" + batch + "/confirm")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    private static final String BOUNDARY = "provenant-bench-boundary";

    private static BodyPublisher multipart(long declaration, String name, byte[] workbook) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"declaration\"\r\n\r\n" + declaration
                + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var tail = "\r\n--" + BOUNDARY + "--\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofByteArray(workbook), BodyPublishers.ofString(tail));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        URI address = product.address("/api/v1" + path);
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** So many, each with a session of its own. */
    static List<Client> signedIn(Product product, int count) throws IOException, InterruptedException {
        var clients = new ArrayList<Client>();
        for (int i = 0; i < count; i++) {
            clients.add(new Client(product).signedIn());
        }
        return clients;
    }
}
