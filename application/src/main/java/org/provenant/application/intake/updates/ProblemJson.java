package org.provenant.application.intake.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.RuleValues;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.UpdateColumn;

/** Keeps what is wrong with a row as JSON, to be said later in any language. */
final class ProblemJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemJson() {}

    static String write(List<RowProblem> problems) {
        var array = JSON.createArrayNode();
        for (var problem : problems) {
            var column = problem.column();
            array.addObject()
                    .put("sheet", problem.sheet())
                    .put("heading", problem.heading())
                    .put("column", column == null ? null : column.name())
                    .put("value", problem.value())
                    .put("rule", problem.rule().key())
                    .put("values", RuleValues.write(problem.values()));
        }
        return array.toString();
    }

    /** @param row the row that they belong to */
    static List<RowProblem> read(int row, @Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            var problems = new ArrayList<RowProblem>();
            JSON.readTree(json)
                    .forEach(problem -> problems.add(new RowProblem(
                            problem.path("sheet").asText(),
                            row,
                            text(problem.get("heading")),
                            column(text(problem.get("column"))),
                            problem.path("value").asText(),
                            RuleValues.rule(problem.path("rule").asText()),
                            RuleValues.read(problem.path("values").asText()))));
            return problems;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written by us: " + json, e);
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asText();
    }

    private static @Nullable UpdateColumn column(@Nullable String name) {
        return name == null ? null : UpdateColumn.valueOf(name);
    }
}
