package org.provenant.web.customs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.CorrectPermit;
import org.provenant.application.permit.PermitCard;
import org.provenant.application.permit.RevokePermit;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Reason;
import org.provenant.web.permit.PermitResource;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.RecordVersion;

/** One permit; to correct it needs to know what was declared on it. */
@Path("/permits/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Permits")
public class PermitCardResource {

    @Inject
    CorrectPermit correctPermit;

    @Inject
    RevokePermit revokePermit;

    @Inject
    PermitCard card;

    /** One permit with its lines and their balances. */
    @GET
    @Operation(
            operationId = "getPermit",
            summary = "Get one permit with its lines and their balances",
            description = "Xem một giấy phép với từng dòng hàng và số lượng còn lại.")
    @APIResponseSchema(PermitResource.PermitDetail.class)
    public Response get(@PathParam("id") PermitId id) {
        var permit = card.get(id);
        return Answers.found(PermitResource.PermitDetail.of(permit), permit.version());
    }

    /** Corrects the head of a permit. */
    @PUT
    @Operation(
            operationId = "correctPermit",
            summary = "Correct the head of a permit that was typed wrongly",
            description = "Sửa phần đầu giấy phép đã nhập sai. The lines stay as they are.")
    @APIResponseSchema(PermitResource.PermitDetail.class)
    public Response correct(
            @PathParam("id") PermitId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            CorrectedPermit permit) {
        correctPermit.correct(new CorrectPermit.Command(id, RecordVersion.seen(seen), permit.facts(), permit.reason()));
        return get(id);
    }

    /** Records that a permit was taken back. */
    @POST
    @Path("/revoke")
    @Operation(
            operationId = "revokePermit",
            summary = "Record that the authority took a permit back",
            description = "Ghi nhận giấy phép bị thu hồi. From that day on nothing can be declared on it.")
    @APIResponseSchema(PermitResource.PermitDetail.class)
    public Response revoke(
            @PathParam("id") PermitId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            Revocation revocation) {
        revokePermit.revoke(
                new RevokePermit.Command(id, RecordVersion.seen(seen), revocation.day(), revocation.reason()));
        return get(id);
    }

    /** @param day the first day on which it no longer holds */
    public record Revocation(LocalDate day, Reason reason) {}

    /** What the head of the paper really says, and why it was wrong here. */
    public record CorrectedPermit(
            String number,
            LocalDate issuedOn,
            String authority,
            PermittedCase permittedCase,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Reason reason) {

        Permit.Facts facts() {
            return new Permit.Facts(number, issuedOn, authority, permittedCase, validFrom, validTo);
        }
    }
}
