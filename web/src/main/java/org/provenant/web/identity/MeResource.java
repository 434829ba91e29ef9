package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.CallerLookup;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;

/** Who the caller is. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class MeResource {

    @Inject
    Callers callers;

    @Inject
    CallerLookup lookup;

    /** The token's user, and the companies to choose from. */
    @GET
    @Operation(
            operationId = "whoAmI",
            summary = "Who the token's user is, and for which companies the user may act",
            description =
                    "Thông tin người dùng của mã truy cập. Choose a company with the header" + " `Provenant-Company`.")
    public CallerAnswer me() {
        var caller = callers.current();
        return new CallerAnswer(
                caller.requireUser(),
                caller.name(),
                caller.company(),
                caller.companyName(),
                caller.roles().stream().sorted().toList(),
                lookup.companiesOf(caller.requireUser()));
    }

    /**
     * @param company the company that calls with this token are about
     * @param roles the user's roles in that company and in the installation
     * @param companies those that the user may act for
     */
    public record CallerAnswer(
            UserId user,
            String name,
            @Nullable CompanyId company,
            @Nullable String companyName,
            List<Role> roles,
            List<CallerLookup.Choice> companies) {}
}
