package org.provenant.web.platform.api;

import org.provenant.domain.shared.Rule;

/** Rules on calls, before any use case looks at what is asked. */
public enum ApiRule implements Rule {
    REQUEST_MALFORMED(ProblemKind.MALFORMED),
    MALFORMED_JSON(ProblemKind.MALFORMED),
    BODY_MISSING(ProblemKind.MALFORMED),
    PARAMETER_INVALID(ProblemKind.MALFORMED),
    PARAMETER_UNKNOWN(ProblemKind.MALFORMED),
    TOKEN_MISSING(ProblemKind.NOT_SIGNED_IN),
    TOKEN_INVALID(ProblemKind.NOT_SIGNED_IN),
    CREDENTIALS_MISSING(ProblemKind.NOT_SIGNED_IN),
    NOT_ALLOWED(ProblemKind.DENIED),
    NO_SUCH_ADDRESS(ProblemKind.NOT_FOUND),
    METHOD_UNKNOWN(ProblemKind.METHOD),
    FORMAT_NOT_OFFERED(ProblemKind.FORMAT_WANTED),
    BODY_TOO_LARGE(ProblemKind.TOO_LARGE),
    FORMAT_MISSING(ProblemKind.FORMAT_SENT),
    FORMAT_NOT_READ(ProblemKind.FORMAT_SENT),
    BODY_INVALID(ProblemKind.INVALID),
    FIELD_MISSING(ProblemKind.INVALID),
    FIELD_UNKNOWN(ProblemKind.INVALID),
    FIELD_SHAPE(ProblemKind.INVALID),
    FIELD_WORD(ProblemKind.INVALID),
    FIELD_DAY(ProblemKind.INVALID),
    VERSION_MISSING(ProblemKind.CONDITION_MISSING),
    FAULT(ProblemKind.FAULT);

    private final ProblemKind problem;

    ApiRule(ProblemKind problem) {
        this.problem = problem;
    }

    ProblemKind problem() {
        return problem;
    }
}
