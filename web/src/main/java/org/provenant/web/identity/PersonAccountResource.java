package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.identity.AccountsOfPersons;
import org.provenant.application.identity.LinkPerson;
import org.provenant.application.identity.UnlinkPerson;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;

/** As which user a custodian signs in. */
@Path("/persons/{id}/account")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Custodians")
public class PersonAccountResource {

    @Inject
    AccountsOfPersons accounts;

    @Inject
    LinkPerson linkPerson;

    @Inject
    UnlinkPerson unlinkPerson;

    /** The link that holds. */
    @GET
    @Operation(
            operationId = "getPersonAccount",
            summary = "Get the user as whom a custodian signs in; an empty list if none is known",
            description = "Tài khoản của người quản lý.")
    public Items<AccountsOfPersons.Row> get(@PathParam("id") PersonId id) {
        return Items.all(accounts.of(id));
    }

    /** Links a custodian with a user. */
    @PUT
    @Operation(
            operationId = "linkPerson",
            summary = "Say as which user a custodian signs in",
            description = "Gắn tài khoản với người quản lý. Nobody links their own account.")
    public Items<AccountsOfPersons.Row> link(@PathParam("id") PersonId id, Linked linked) {
        linkPerson.link(id, linked.login(), linked.reason());
        return get(id);
    }

    /** Ends the link. */
    @POST
    @Path("/end")
    @Operation(
            operationId = "unlinkPerson",
            summary = "End the link between a custodian and a user",
            description = "Bỏ gắn tài khoản.")
    public Items<AccountsOfPersons.Row> unlink(@PathParam("id") PersonId id, Because because) {
        unlinkPerson.unlink(id, because.reason());
        return get(id);
    }

    /** A user who may act for the company, and why the custodian is known to be that user. */
    public record Linked(String login, Reason reason) {}
}
