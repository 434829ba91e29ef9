package org.provenant.web.platform.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/** Explains the types of problems that the API answers with. */
@Path("/problems")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems", description = "Refusals and what they mean · Các lý do từ chối")
public class ProblemResource {

    private static final Pattern KEY = Pattern.compile("[a-z]+\\.rule\\.[A-Z_]+");

    /** The sentence of a rule in both languages, with {@code {0}} and so on for the values it names. */
    @GET
    @Path("/{rule}")
    @AllowedToStrangers
    @Operation(
            operationId = "explainProblem",
            summary = "What a problem type means, in both languages",
            description = "Giải thích một loại lỗi. This is where the `type` of a problem leads.")
    public Explanation explain(@PathParam("rule") String rule) {
        if (!KEY.matcher(rule).matches() || !Terms.in(Language.EN).has(rule)) {
            throw new RuleViolated(ApiRule.NO_SUCH_ADDRESS);
        }
        return new Explanation(
                rule, Terms.in(Language.VI).text(rule), Terms.in(Language.EN).text(rule));
    }

    /** @param rule key of the rule, as in the problem's {@code rule} */
    public record Explanation(String rule, String vi, String en) {}
}
