package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.DismissPerson;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PersonRow;
import org.provenant.domain.organisation.PersonId;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.RecordVersion;

/** Lets custodians leave, which needs to know what they hold. */
@Path("/persons/{id}/dismiss")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Custodians")
public class PersonLeavingResource {

    @Inject
    DismissPerson dismissPerson;

    @Inject
    PersonList persons;

    /** Notes that a custodian has left. */
    @POST
    @Operation(
            operationId = "dismissPerson",
            summary = "Note that a custodian has left, once everything is handed over",
            description = "Ghi nhận người quản lý đã nghỉ việc, sau khi bàn giao hết thiết bị.")
    @APIResponseSchema(PersonRow.class)
    public Response dismiss(
            @PathParam("id") PersonId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Because because) {
        dismissPerson.dismiss(id, RecordVersion.seen(seen), because.reason());
        var person = persons.get(id);
        return Answers.found(person, person.version());
    }
}
