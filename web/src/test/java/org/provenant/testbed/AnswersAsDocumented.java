package org.provenant.testbed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fails a test if an answer has a status, a type or a form that the document at {@code /openapi} does not promise. */
public final class AnswersAsDocumented implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What every operation may answer to a call that is no call of it. */
    private static final Set<Integer> TO_WRONG_CALLS = Set.of(404, 405, 406, 415);

    private static @Nullable AnswersAsDocumented promised;

    private final JsonNode document;

    private AnswersAsDocumented(JsonNode document) {
        this.document = document;
    }

    /** Reads the document once. */
    public static synchronized AnswersAsDocumented promised() {
        if (promised == null) {
            try (var in = TestServer.address("/openapi").toURL().openStream()) {
                promised = new AnswersAsDocumented(JSON.readTree(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return promised;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(request, expected);
        var operation =
                operation(request.getMethod(), URI.create(request.getURI()).getPath());
        var promise = operation.path("responses").path(Integer.toString(answer.statusCode()));
        if (promise.isMissingNode()) {
            if (!TO_WRONG_CALLS.contains(answer.statusCode())) {
                throw new AssertionError(request.getMethod() + " " + request.getURI() + " answers "
                        + answer.statusCode() + ", which is documented nowhere: " + answer.asString());
            }
        } else {
            require(resolved(promise), answer);
        }
        return answer;
    }

    private void require(JsonNode promise, Response answer) {
        var type = answer.contentType();
        var types = promise.path("content");
        var content = types.has(type) ? types.path(type) : types.path(MediaType.WILDCARD);
        if (content.isMissingNode() && answer.statusCode() != 304) {
            throw new AssertionError("not promised as " + type + ": " + promise);
        }
        if (type.endsWith("json")) {
            var problems = problems(content.path("schema"), answer.asString());
            if (!problems.isEmpty()) {
                throw new AssertionError(problems + "\n" + answer.asString());
            }
        }
    }

    /** What is wrong with a text, measured by a schema of the document. */
    public String problems(JsonNode schema, String json) {
        var whole = ((ObjectNode) schema.deepCopy());
        whole.set("components", document.path("components"));
        try {
            return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(whole).validate(JSON.readTree(json)).stream()
                    .map(Object::toString)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private JsonNode resolved(JsonNode promise) {
        return promise.has("$ref") ? document.at(promise.get("$ref").asText().substring(1)) : promise;
    }

    /** The operation that a call is meant for; a path with a fixed name goes before one with a number. */
    private JsonNode operation(String method, String path) {
        var verb = method.toLowerCase(Locale.ROOT);
        return document.path("paths").properties().stream()
                .filter(each -> path.matches(each.getKey().replace(".", "\\.").replaceAll("\\{[^}]*\\}", "[^/]*")))
                .sorted((one, other) ->
                        Integer.compare(other.getKey().length(), one.getKey().length()))
                .map(each -> each.getValue().path(verb))
                .findFirst()
                .orElse(JSON.missingNode());
    }

    /** The whole document. */
    public JsonNode document() {
        return document;
    }
}
