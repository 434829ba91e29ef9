package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.GrantDossier;
import org.provenant.application.licensing.RecordSupplementRequest;
import org.provenant.application.licensing.RefuseDossier;
import org.provenant.application.licensing.SubmitDossier;
import org.provenant.application.licensing.TakeOverRules;
import org.provenant.application.licensing.WithdrawDossier;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierLineId;
import org.provenant.domain.licensing.SubmissionChannel;
import org.provenant.domain.licensing.SubmissionRound;
import org.provenant.domain.permit.Permit;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;
import org.provenant.web.platform.api.RecordVersion;

/** The way of a dossier through the authority. */
@Path("/dossiers/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers")
public class DossierStepResource {

    @Inject
    DossierCard card;

    @Inject
    SubmitDossier submitDossier;

    @Inject
    RecordSupplementRequest recordSupplementRequest;

    @Inject
    RefuseDossier refuseDossier;

    @Inject
    WithdrawDossier withdrawDossier;

    @Inject
    TakeOverRules takeOverRules;

    @Inject
    GrantDossier grantDossier;

    @Context
    HttpServletRequest request;

    /** Hands it in. */
    @POST
    @Path("/submissions")
    @Operation(
            operationId = "submitDossier",
            summary = "Record that a dossier was handed in, the first time or again",
            description = "Ghi nhận nộp hồ sơ, lần đầu hoặc nộp bổ sung. Refused with the names of what is missing.")
    @APIResponseSchema(DossierCard.Card.class)
    public Response submit(
            @PathParam("id") DossierId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            Submission submission) {
        submitDossier.submit(new SubmitDossier.Command(
                id,
                RecordVersion.seen(seen),
                new SubmissionRound.HandingIn(
                        submission.day(), submission.channel(), submission.receiptNumber(), submission.answer()),
                ApiLanguage.of(request)));
        return get(id);
    }

    /** More is asked for. */
    @POST
    @Path("/supplements")
    @Operation(
            operationId = "recordSupplementRequest",
            summary = "Record that the authority asked for more",
            description =
                    "Ghi nhận yêu cầu bổ sung của cơ quan. The dossier can be changed until it is handed in again.")
    @APIResponseSchema(DossierCard.Card.class)
    public Response ask(
            @PathParam("id") DossierId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            SupplementRequest asked) {
        recordSupplementRequest.record(new RecordSupplementRequest.Command(
                id, RecordVersion.seen(seen), asked.day(), asked.asked(), asked.due()));
        return get(id);
    }

    /** It is refused. */
    @POST
    @Path("/refuse")
    @Operation(
            operationId = "refuseDossier",
            summary = "Record that the authority refused a dossier",
            description = "Ghi nhận hồ sơ bị từ chối, kèm lý do.")
    @APIResponseSchema(DossierCard.Card.class)
    public Response refuse(
            @PathParam("id") DossierId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Ending ending) {
        refuseDossier.refuse(new RefuseDossier.Command(id, RecordVersion.seen(seen), ending.day(), ending.reason()));
        return get(id);
    }

    /** It is taken back. */
    @POST
    @Path("/withdraw")
    @Operation(
            operationId = "withdrawDossier",
            summary = "Take a dossier back",
            description = "Rút hồ sơ, kèm lý do. Everything in it is kept.")
    @APIResponseSchema(DossierCard.Card.class)
    public Response withdraw(
            @PathParam("id") DossierId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Ending ending) {
        withdrawDossier.withdraw(
                new WithdrawDossier.Command(id, RecordVersion.seen(seen), ending.day(), ending.reason()));
        return get(id);
    }

    /** It rests on the rules of today; of a draft, which does anyhow, it is recorded that their changes were seen. */
    @POST
    @Path("/rules")
    @Operation(
            operationId = "takeOverRules",
            summary = "Let an open dossier rest on the rules of today",
            description =
                    "Áp dụng quy định mới nhất cho hồ sơ chưa có kết quả. See `change` of the dossier first. A draft goes"
                            + " by the rules of today anyhow: of it this records that the change was seen.")
    @APIResponseSchema(DossierCard.Card.class)
    public Response takeOver(
            @PathParam("id") DossierId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            TakenOver takenOver) {
        var version = RecordVersion.seen(seen);
        takeOverRules.takeOver(new TakeOverRules.Command(id, version, takenOver.reason()));
        return get(id);
    }

    /** It is granted. */
    @POST
    @Path("/grant")
    @Operation(
            operationId = "grantDossier",
            summary = "Record that a dossier was granted, and make its permit",
            description =
                    "Ghi nhận được cấp phép và tạo giấy phép từ hồ sơ. What differs from what was asked for stands in"
                            + " `differences` of the dossier.")
    @APIResponseSchema(DossierCard.Card.class)
    public Response grant(
            @PathParam("id") DossierId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Grant grant) {
        grantDossier.grant(new GrantDossier.Command(
                id,
                RecordVersion.seen(seen),
                grant.facts(),
                grant.lines().stream()
                        .map(line -> new GrantDossier.Granted(line.dossierLine(), line.line()))
                        .toList(),
                grant.otherCase()));
        return get(id);
    }

    private Response get(DossierId id) {
        var dossier = card.get(id);
        return Answers.found(dossier, dossier.version());
    }

    /** @param answer what is answered to what was asked: needed from the second time on */
    public record Submission(
            LocalDate day,
            SubmissionChannel channel,
            @Nullable String receiptNumber,
            @Nullable String answer) {}

    /** @param due until when the authority wants it, if it said so */
    public record SupplementRequest(
            LocalDate day, String asked, @Nullable LocalDate due) {}

    /** When and why it ended. */
    public record Ending(LocalDate day, Reason reason) {}

    /** Why the later rules are taken over. */
    public record TakenOver(Reason reason) {}

    /**
     * The permit as it was granted.
     *
     * @param validFrom the day of issue if the paper names none
     * @param validTo last day of validity; none if the paper names none
     * @param otherCase on what grounds the authority granted another case than was asked for; needed if it did
     */
    public record Grant(
            String number,
            LocalDate issuedOn,
            String authority,
            PermittedCase permittedCase,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<GrantedLine> lines,
            @Nullable Reason otherCase) {

        Permit.Facts facts() {
            return new Permit.Facts(number, issuedOn, authority, permittedCase, validFrom, validTo);
        }
    }

    /** @param dossierLine the dossier's line that it answers; none if it was not asked for */
    public record GrantedLine(@Nullable DossierLineId dossierLine, PermitLine.Facts line) {}
}
