package org.provenant.web.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Denied;
import org.provenant.application.usecase.Unavailable;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.Failures;

/**
 * Answers whatever went wrong as a problem (RFC 9457) in the caller's language. What no rule refused is logged once and
 * told by its reference number only.
 */
@Provider
public class FailureAnswers implements ExceptionMapper<Throwable> {

    private static final int FIRST_FAULT = 500;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        var invalid = cause(failure, BodyInvalid.class);
        if (invalid != null) {
            return answer(problems().of(invalid)).build();
        }
        // Before the rules, because the wait of another may be what made the history busy.
        var unavailable = cause(failure, Unavailable.class);
        if (unavailable != null) {
            return answer(problems().of(ProblemKind.UNAVAILABLE, new RuleViolated(unavailable.why())))
                    .header(HttpHeaders.RETRY_AFTER, unavailable.retryAfterSeconds())
                    .build();
        }
        var violated = cause(failure, RuleViolated.class);
        if (violated != null) {
            return refusal(violated);
        }
        var denied = cause(failure, Denied.class);
        if (denied != null) {
            return refusal(new RuleViolated(denied.isSignedIn() ? ApiRule.NOT_ALLOWED : ApiRule.TOKEN_MISSING));
        }
        if (failure instanceof WebApplicationException known
                && known.getResponse().getStatus() < FIRST_FAULT) {
            return ofContainer(known.getResponse());
        }
        return answer(problems().fault(Failures.log(request, failure))).build();
    }

    private Response refusal(RuleViolated why) {
        var kind = kindOf(why);
        var answer = answer(problems().of(kind, why));
        if (why.rule() == ApiRule.CREDENTIALS_MISSING || why.rule() == IdentityRule.SIGN_IN_FAILED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Provenant\", charset=\"UTF-8\"");
        } else if (why.rule() == ApiRule.TOKEN_INVALID) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Provenant\", error=\"invalid_token\"");
        } else if (kind == ProblemKind.NOT_SIGNED_IN) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Provenant\"");
        } else if (kind == ProblemKind.TOO_SOON) {
            answer.header(HttpHeaders.RETRY_AFTER, why.values().get(0));
        }
        return answer.build();
    }

    private ProblemKind kindOf(RuleViolated why) {
        if (why.rule() == IdentityRule.SIGN_IN_FAILED) {
            return ProblemKind.NOT_SIGNED_IN;
        }
        if (why.rule() == IdentityRule.SIGN_IN_TOO_SOON) {
            return ProblemKind.TOO_SOON;
        }
        if (why.rule() == IdentityRule.PASSWORD_INITIAL) {
            return ProblemKind.DENIED;
        }
        if ((why.rule() == ValueRule.CHANGED_BY_SOMEBODY_ELSE || why.rule() == ValueRule.CHANGED_SINCE)
                && request.getHeader(HttpHeaders.IF_MATCH) != null) {
            return ProblemKind.STALE;
        }
        return ProblemKind.of(why.rule());
    }

    /** What the server refuses before it finds an operation; what it allows instead is told on. */
    private Response ofContainer(Response refused) {
        var rule =
                switch (refused.getStatus()) {
                    case 404 -> ApiRule.NO_SUCH_ADDRESS;
                    case 405 -> ApiRule.METHOD_UNKNOWN;
                    case 406 -> ApiRule.FORMAT_NOT_OFFERED;
                    case 415 -> ApiRule.FORMAT_NOT_READ;
                    default -> ApiRule.REQUEST_MALFORMED;
                };
        var answer = answer(problems().of(rule.problem(), new RuleViolated(rule)));
        var allowed = refused.getHeaderString(HttpHeaders.ALLOW);
        return (allowed == null ? answer : answer.header(HttpHeaders.ALLOW, allowed)).build();
    }

    private Problems problems() {
        return new Problems(ApiLanguage.of(request), request.getRequestURI());
    }

    private Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status())
                .type(JsonBody.PROBLEM)
                .language(ApiLanguage.of(request).locale())
                .entity(problem);
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
