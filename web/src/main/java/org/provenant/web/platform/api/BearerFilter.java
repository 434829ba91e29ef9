package org.provenant.web.platform.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.TokenLookup;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RuleViolated;

/** Names the caller by the bearer token, with the rights of this moment; without a token only open operations answer. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class BearerFilter implements ContainerRequestFilter {

    /** Chooses among the companies in which the token's user has a role. */
    public static final String COMPANY = "Provenant-Company";

    private static final String SCHEME = "Bearer ";

    @Inject
    Callers callers;

    @Inject
    TokenLookup tokens;

    @Context
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        if (operation.getResourceMethod().isAnnotationPresent(AllowedToStrangers.class)) {
            return;
        }
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new RuleViolated(ApiRule.TOKEN_MISSING);
        }
        var token = authorization.substring(SCHEME.length()).strip();
        var caller = tokens.callerOf(token, companyOf(request.getHeaderString(COMPANY)))
                .orElseThrow(() -> new RuleViolated(ApiRule.TOKEN_INVALID));
        callers.bind(caller);
    }

    /** The company that a header names. */
    public static @Nullable CompanyId companyOf(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return new CompanyId(Long.parseLong(header.strip()));
        } catch (NumberFormatException noNumber) {
            throw new RuleViolated(ApiRule.PARAMETER_INVALID, COMPANY, header);
        }
    }
}
