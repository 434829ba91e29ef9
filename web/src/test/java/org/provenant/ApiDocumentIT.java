package org.provenant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.provenant.testbed.AnswersAsDocumented;
import org.provenant.testbed.ServerTest;

/** The document at {@code /openapi}: every operation of the code stands in it, with words and with valid examples. */
@ServerTest
class ApiDocumentIT {

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
        }
        assertEquals(new TreeSet<>(), problems);
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
