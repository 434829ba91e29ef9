package org.provenant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.AnswersAsDocumented;
import org.provenant.testbed.ServerTest;

/** The document at {@code /openapi}: every operation of the code stands in it, with words and with valid examples. */
@ServerTest
class ApiDocumentIT {

    private static final Pattern NAMED = Pattern.compile("\\{\\w+\\}");

    private final AnswersAsDocumented promised = AnswersAsDocumented.promised();

    @Test
    void everyOperationStandsInTheDocumentAndNothingElse() {
        var written = new TreeSet<String>();
        promised.document().path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(verb -> written.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        var inCode = new TreeSet<String>();
        Operation.all().forEach(operation -> inCode.add(operation.toString()));
        assertEquals(inCode, written);
    }

    @Test
    void everyOperationHasWordsAndExamples() {
        var problems = new TreeSet<String>();
        for (var operation : Operation.all()) {
            var written = written(operation);
            for (var word : List.of("operationId", "summary", "description")) {
                if (written.path(word).asText().isBlank()) {
                    problems.add(operation + " has no " + word);
                }
            }
            examples(written)
                    .filter(content -> content.path("example").isMissingNode())
                    .forEach(content -> problems.add(operation + " lacks an example: " + content));
        }
        assertEquals(new TreeSet<>(), problems);
    }

    @Test
    void everyParameterHasWordsAndAForm() {
        var problems = new TreeSet<String>();
        for (var operation : Operation.all()) {
            var inPath = new TreeSet<String>();
            for (var parameter : written(operation).path("parameters")) {
                if (parameter.path("in").asText().equals("path")) {
                    inPath.add("{" + parameter.path("name").asText() + "}");
                }
                if (parameter.path("description").asText().isBlank()
                        || parameter.path("schema").isEmpty()) {
                    problems.add(operation + " lacks words or form: " + parameter);
                }
            }
            var named = new TreeSet<String>();
            NAMED.matcher(operation.path()).results().forEach(match -> named.add(match.group()));
            if (!named.equals(inPath)) {
                problems.add(operation + " names " + named + ", the document " + inPath);
            }
        }
        assertEquals(new TreeSet<>(), problems);
    }

    @Test
    void everyExampleIsValid() {
        var problems = new TreeSet<String>();
        for (var operation : Operation.all()) {
            examples(written(operation)).forEach(content -> {
                var wrong = promised.problems(
                        content.path("schema"), content.path("example").toString());
                if (!wrong.isEmpty()) {
                    problems.add(operation + ": " + wrong);
                }
            });
        }
        promised.document().at("/components/responses").forEach(response -> response.path("content")
                .forEach(content -> {
                    var wrong = promised.problems(
                            content.path("schema"), content.path("example").toString());
                    if (!wrong.isEmpty()) {
                        problems.add(wrong);
                    }
                }));
        assertEquals(new TreeSet<>(), problems);
    }

    @Test
    void everyOperationSaysHowItRefuses() {
        var problems = new TreeSet<String>();
        for (var operation : Operation.all()) {
            var responses = written(operation).path("responses");
            if (!responses.has("400") || !responses.has("500")) {
                problems.add(operation.toString());
            }
            responses.properties().stream()
                    .filter(answer -> answer.getKey().compareTo("400") >= 0)
                    .filter(answer -> refusal(answer.getValue()).path("example").isMissingNode())
                    .forEach(answer -> problems.add(operation + " gives no example of " + answer.getKey()));
        }
        assertEquals(new TreeSet<>(), problems);
    }

    private JsonNode refusal(JsonNode answer) {
        return promised.document()
                .at(answer.path("$ref").asText().substring(1))
                .path("content")
                .path("application/problem+json");
    }

    private JsonNode written(Operation operation) {
        return promised.document()
                .path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
    }

    /** The contents of the body and of the successful answers. */
    private static Stream<JsonNode> examples(JsonNode operation) {
        var answers = operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue().path("content"));
        return Stream.concat(Stream.of(operation.path("requestBody").path("content")), answers)
                .flatMap(content -> StreamSupport.stream(content.spliterator(), false));
    }
}
