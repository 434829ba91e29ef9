package org.provenant.web.platform.api;

import java.time.Instant;
import java.util.List;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;
import org.provenant.domain.shared.ValueRule;

/** One refusal of each kind, as a call would get it. */
public final class ProblemExamples {

    private static final String REFERENCE = "K7M2QX9A";

    private ProblemExamples() {}

    public static Problem of(ProblemKind kind) {
        var problems = new Problems(Language.EN, Api.ROOT + "/places/17");
        return switch (kind) {
            case MALFORMED -> problems.of(kind, new RuleViolated(ApiRule.MALFORMED_JSON, 3, 14));
            case NOT_SIGNED_IN -> problems.of(kind, new RuleViolated(ApiRule.TOKEN_INVALID));
            case DENIED -> problems.of(kind, new RuleViolated(ApiRule.NOT_ALLOWED));
            case NOT_FOUND -> problems.of(kind, new RuleViolated(ValueRule.NO_SUCH_RECORD, 17));
            case METHOD -> problems.of(kind, new RuleViolated(ApiRule.METHOD_UNKNOWN));
            case FORMAT_WANTED -> problems.of(kind, new RuleViolated(ApiRule.FORMAT_NOT_OFFERED));
            case CONFLICT, STALE ->
                problems.of(
                        kind,
                        new RuleViolated(
                                ValueRule.CHANGED_BY_SOMEBODY_ELSE,
                                List.of("Nguyễn Thu Hà (ha.nguyen)"),
                                Instant.parse("2026-06-15T02:00:00Z"),
                                List.of(new Term("field.name"))));
            case TOO_LARGE -> problems.of(kind, new RuleViolated(ApiRule.BODY_TOO_LARGE, RequestGuard.JSON_BYTES));
            case FORMAT_SENT -> problems.of(kind, new RuleViolated(ApiRule.FORMAT_NOT_READ));
            case INVALID ->
                problems.of(new BodyInvalid(List.of(
                        new BodyInvalid.Wrong("/name", new RuleViolated(ApiRule.FIELD_MISSING, "name")),
                        new BodyInvalid.Wrong(
                                "/reason", new RuleViolated(ValueRule.REQUIRED, new Term("field.reason"))))));
            case CONDITION_MISSING -> problems.of(kind, new RuleViolated(ApiRule.VERSION_MISSING));
            case TOO_SOON -> problems.of(kind, new RuleViolated(IdentityRule.SIGN_IN_TOO_SOON, 30));
            case FAULT -> problems.fault(REFERENCE);
            case UNAVAILABLE -> problems.of(kind, new RuleViolated(ValueRule.DATABASE_AWAY));
        };
    }
}
