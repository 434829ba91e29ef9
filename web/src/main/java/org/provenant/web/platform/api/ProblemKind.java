package org.provenant.web.platform.api;

import org.provenant.domain.shared.Rule;

/** The kinds of refusal that a call can meet, each with its HTTP status. */
public enum ProblemKind {
    MALFORMED(400),
    NOT_SIGNED_IN(401),
    DENIED(403),
    NOT_FOUND(404),
    METHOD(405),
    FORMAT_WANTED(406),
    CONFLICT(409),
    STALE(412),
    TOO_LARGE(413),
    FORMAT_SENT(415),
    INVALID(422),
    CONDITION_MISSING(428),
    TOO_SOON(429),
    FAULT(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** What a broken rule is to a program. */
    public static ProblemKind of(Rule rule) {
        if (rule instanceof ApiRule ofApi) {
            return ofApi.problem();
        }
        return switch (rule.kind()) {
            case INVALID -> INVALID;
            case CONFLICT -> CONFLICT;
            case NOT_FOUND -> NOT_FOUND;
        };
    }
}
