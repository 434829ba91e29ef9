package org.provenant.web.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What calls and answers look like: taken from a run against the real thing, by the operation's id. */
final class ApiExamples {

    private static final String FILE = "/org/provenant/web/api-examples.json";

    private final JsonNode examples;

    ApiExamples() {
        try (var in = Objects.requireNonNull(ApiExamples.class.getResourceAsStream(FILE), FILE)) {
            examples = new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    JsonNode request(String operation) {
        return examples.path(operation).get("request");
    }

    @Nullable
    JsonNode answer(String operation) {
        return examples.path(operation).get("answer");
    }
}
