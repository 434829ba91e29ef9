package org.provenant.web.receiving;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.receiving.CorrectDeclaredQuantity;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.web.customs.DeclarationResource.DeclarationDetail;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.RecordVersion;

/** What a line of a declaration declares; to correct it needs to know what has come. */
@Path("/declarations/{id}/lines/{line}/quantity")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Declarations")
public class DeclaredQuantityResource {

    @Inject
    CorrectDeclaredQuantity correctDeclaredQuantity;

    @Inject
    DeclarationCard card;

    /** Corrects a quantity that was typed wrongly. */
    @PUT
    @Operation(
            operationId = "correctDeclaredQuantity",
            summary = "Correct a quantity that was typed wrongly, before clearance",
            description = "Sửa số lượng đã nhập sai của một dòng tờ khai chưa thông quan. Never below what has been"
                    + " received or registered; the permit line gives or takes the difference.")
    @APIResponseSchema(DeclarationDetail.class)
    public Response correct(
            @PathParam("id") DeclarationId id,
            @PathParam("line") int line,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            CorrectedQuantity corrected) {
        correctDeclaredQuantity.correct(new CorrectDeclaredQuantity.Command(
                id, RecordVersion.seen(seen), line, corrected.quantity(), corrected.reason()));
        var declaration = card.get(id);
        return Answers.found(DeclarationDetail.of(declaration), declaration.version());
    }

    /** How many pieces the paper has, and why it was wrong here. */
    public record CorrectedQuantity(Quantity quantity, Reason reason) {}
}
