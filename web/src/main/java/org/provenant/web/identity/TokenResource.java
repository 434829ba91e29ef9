package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.IssueToken;
import org.provenant.application.identity.ReplaceInitialPassword;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.Origin;
import org.provenant.web.platform.api.ApiRule;
import org.provenant.web.platform.api.BasicCredentials;
import org.provenant.web.platform.api.BearerFilter;

/** Gives programs their bearer token. */
@Path("/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens", description = "Signing in · Đăng nhập")
public class TokenResource {

    @Inject
    IssueToken issueToken;

    @Inject
    ReplaceInitialPassword replaceInitialPassword;

    /** Checks name and password and issues a token; the rules of signing in apply, also the growing delay. */
    @POST
    @AllowedToStrangers
    @Operation(
            operationId = "issueToken",
            summary = "Get a bearer token for a user name and password (HTTP Basic)",
            description = "Cấp mã truy cập. The token ends after 12 hours, when the user gets another password or is"
                    + " locked. With the header `Provenant-Company` the token is good for that company only.")
    @APIResponseSchema(value = TokenIssued.class, responseCode = "201")
    public Response issue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(BearerFilter.COMPANY) @Nullable String company,
            @Context HttpServletRequest request) {
        var credentials = BasicCredentials.parse(authorization);
        var answer = issueToken.issue(new IssueToken.Command(
                credentials.login(), credentials.password(), BearerFilter.companyOf(company), Origin.of(request)));
        var token = answer.token()
                .orElseThrow(() -> answer.refusal().orElseGet(() -> new RuleViolated(ApiRule.CREDENTIALS_MISSING)));
        return Response.status(Response.Status.CREATED)
                .entity(new TokenIssued(
                        token.bearer(), "Bearer", token.expiresAt().truncatedTo(ChronoUnit.SECONDS)))
                .build();
    }

    /** Replaces a password that was handed over; the rules of signing in apply, also the growing delay. */
    @POST
    @Path("/password")
    @AllowedToStrangers
    @Operation(
            operationId = "replaceInitialPassword",
            summary = "Replace the initial password by one of your own (HTTP Basic)",
            description =
                    "Thay mật khẩu ban đầu bằng mật khẩu riêng. The header `Authorization` carries the user name and"
                            + " the initial password. Only then does the user get a token.")
    @APIResponseSchema(value = PasswordReplaced.class, responseCode = "200")
    public PasswordReplaced replace(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            OwnPassword wanted,
            @Context HttpServletRequest request) {
        var credentials = BasicCredentials.parse(authorization);
        replaceInitialPassword
                .replace(new ReplaceInitialPassword.Command(
                        credentials.login(), credentials.password(), wanted.password(), Origin.of(request)))
                .ifPresent(why -> {
                    throw why;
                });
        return new PasswordReplaced(credentials.login());
    }

    /** @param password the new one, which nobody else knows */
    public record OwnPassword(String password) {

        /** Never shows the password. */
        @Override
        public String toString() {
            return "";
        }
    }

    /** @param login whose password was replaced */
    public record PasswordReplaced(String login) {}

    /**
     * @param token to send as {@code Authorization: Bearer …}; it cannot be shown again
     * @param expiresAt when it ends
     */
    public record TokenIssued(String token, String type, Instant expiresAt) {}
}
