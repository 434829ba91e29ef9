package org.provenant.web.platform.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.api.JsonBody;
import org.provenant.web.platform.api.ProblemExamples;
import org.provenant.web.platform.api.ProblemKind;

/** The refusals that operations can answer with, described once for all of them. */
final class ApiRefusals {

    /** Which refusals an operation can answer with. */
    List<Integer> of(ApiOperation operation) {
        var statuses = new ArrayList<ProblemKind>();
        statuses.add(ProblemKind.MALFORMED);
        if (operation.hasBasic() || !operation.isOpen()) {
            statuses.add(ProblemKind.NOT_SIGNED_IN);
            statuses.add(ProblemKind.DENIED);
            statuses.add(ProblemKind.INVALID);
        }
        if (operation.path().contains("{")) {
            statuses.add(ProblemKind.NOT_FOUND);
        }
        if (!operation.verb().equals("get")) {
            statuses.add(ProblemKind.CONFLICT);
        }
        if (operation.wantsVersion()) {
            statuses.add(ProblemKind.STALE);
            statuses.add(ProblemKind.CONDITION_MISSING);
        }
        if (operation.hasBody()) {
            statuses.add(ProblemKind.TOO_LARGE);
            statuses.add(ProblemKind.FORMAT_SENT);
        }
        if (operation.hasBasic()) {
            statuses.add(ProblemKind.TOO_SOON);
        }
        statuses.add(ProblemKind.FAULT);
        statuses.add(ProblemKind.UNAVAILABLE);
        return statuses.stream().map(ProblemKind::status).sorted().toList();
    }

    static String name(int status) {
        for (var kind : ProblemKind.values()) {
            if (kind.status() == status) {
                return kind.name();
            }
        }
        throw new IllegalArgumentException("no refusal " + status);
    }

    ObjectNode write() {
        var responses = JsonNodeFactory.instance.objectNode();
        for (var kind : ProblemKind.values()) {
            var response = responses
                    .putObject(kind.name())
                    .put(
                            "description",
                            Terms.in(Language.EN).word(kind) + " · "
                                    + Terms.in(Language.VI).word(kind));
            var content = response.putObject("content").putObject(JsonBody.PROBLEM);
            content.putObject("schema").put("$ref", "#/components/schemas/Problem");
            content.putPOJO("example", ProblemExamples.of(kind));
        }
        return responses;
    }
}
