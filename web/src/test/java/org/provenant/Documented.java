package org.provenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.provenant.web.platform.api.Api;

/** What the server's own OpenAPI document says of the API. */
final class Documented {

    private static final String BOUNDARY = "provenant";

    private final JsonNode document;

    private Documented(JsonNode document) {
        this.document = document;
    }

    static Documented by(URI openApi) {
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(openApi)
                                    .header("Accept", MediaType.APPLICATION_JSON)
                                    .build(),
                            BodyHandlers.ofString());
            return new Documented(new ObjectMapper().readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A body with nothing in it. */
    static Body nothing(Operation operation) {
        return isMultipart(operation)
                ? new Body(operation.consumes() + "; boundary=" + BOUNDARY, "--" + BOUNDARY + "--\r\n")
                : new Body(operation.consumes(), "{}");
    }

    /** The example that stands in the document for the operation's body; nothing if none stands there. */
    Body example(Operation operation) {
        if (isMultipart(operation)) {
            return upload(operation);
        }
        var content = content(operation);
        var example = content.path("example");
        if (example.isMissingNode()) {
            example = content.path("examples").findPath("value");
        }
        if (example.isMissingNode()) {
            example = content.path("schema").path("example");
        }
        return example.isMissingNode() ? nothing(operation) : new Body(operation.consumes(), text(example));
    }

    /** Some formats of the document carry JSON examples as text. */
    private static String text(JsonNode example) {
        return example.isTextual() ? example.asText() : example.toString();
    }

    private JsonNode content(Operation operation) {
        var paths = document.path("paths");
        var path = paths.has(operation.path())
                ? paths.path(operation.path())
                : paths.path(operation.path().substring(Api.ROOT.length()));
        return path.path(operation.method().toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path(operation.consumes());
    }

    /** The parts that the example has: a small file for binary parts, else what the example says. */
    private Body upload(Operation operation) {
        var text = new StringBuilder();
        var schema = content(operation).path("schema");
        var example = content(operation).path("example");
        schema.path("properties").properties().forEach(part -> {
            if (!example.has(part.getKey())) {
                return;
            }
            var value = example.path(part.getKey()).asText();
            var binary = part.getValue().path("format").asText().equals("binary");
            text.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"");
            text.append(part.getKey()).append(binary ? "\"; filename=\"devices.csv\"\r\n" : "\"\r\n");
            text.append(binary ? "Content-Type: text/csv\r\n\r\nSerial\r\nA1\r\n" : "\r\n" + value + "\r\n");
        });
        text.append("--").append(BOUNDARY).append("--\r\n");
        return new Body(operation.consumes() + "; boundary=" + BOUNDARY, text.toString());
    }

    private static boolean isMultipart(Operation operation) {
        return operation.consumes().startsWith("multipart");
    }

    /**
     * What is sent.
     *
     * @param type its content type
     */
    record Body(String type, String text) {}
}
