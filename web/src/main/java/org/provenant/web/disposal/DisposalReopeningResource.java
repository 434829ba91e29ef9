package org.provenant.web.disposal;

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
import org.provenant.application.disposal.AskDisposalReopening;
import org.provenant.application.disposal.DisposalList;
import org.provenant.application.disposal.DisposalRow;
import org.provenant.application.disposal.RefuseDisposalReopening;
import org.provenant.application.disposal.ReopenDisposal;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.RecordVersion;

/** Opens a disposal again that was closed wrongly; each act carries the version that was seen. */
@Path("/disposals/{id}/acts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Disposals")
public class DisposalReopeningResource {

    @Inject
    DisposalList disposals;

    @Inject
    AskDisposalReopening askReopening;

    @Inject
    ReopenDisposal reopen;

    @Inject
    RefuseDisposalReopening refuseReopening;

    /** Asks for it to be opened again. */
    @POST
    @Path("/ask-reopening")
    @Operation(
            operationId = "askDisposalReopening",
            summary = "Say that a disposal was closed wrongly, so that somebody else opens it again",
            description = "Đề nghị mở lại lệnh đã đóng. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response askReopening(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalActResource.DisposalReason request) {
        askReopening.ask(id, RecordVersion.seen(seen), request.reason());
        return now(id);
    }

    /** Opened again. */
    @POST
    @Path("/reopen")
    @Operation(
            operationId = "reopenDisposal",
            summary = "Open a disposal again that somebody else said was closed wrongly; its devices were never gone",
            description = "Mở lại lệnh đã đóng. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response reopen(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalActResource.DisposalApprovalRequest request) {
        reopen.reopen(new ReopenDisposal.Command(id, RecordVersion.seen(seen), request.password()));
        return now(id);
    }

    /** It stays closed. */
    @POST
    @Path("/refuse-reopening")
    @Operation(
            operationId = "refuseDisposalReopening",
            summary = "Leave a disposal closed that somebody wants to be opened again",
            description = "Không mở lại lệnh. `If-Match` is the disposal's `version` in quotes.")
    @APIResponseSchema(DisposalRow.class)
    public Response refuseReopening(
            @PathParam("id") DisposalOrderId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DisposalActResource.DisposalReason request) {
        refuseReopening.refuse(id, RecordVersion.seen(seen), request.reason());
        return now(id);
    }

    private Response now(DisposalOrderId id) {
        var row = disposals.get(id);
        return Answers.found(row, row.version());
    }
}
