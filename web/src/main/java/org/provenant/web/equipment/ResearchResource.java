package org.provenant.web.equipment;

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
import org.provenant.application.equipment.ResearchDues;
import org.provenant.application.permit.CorrectResearch;
import org.provenant.application.permit.MoveResearchEnd;
import org.provenant.application.permit.RecordResearch;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.Research;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.RecordVersion;

/** The research that a permit was given for, and its goods that are still here. */
@Path("/permits/{id}/research")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Permits")
public class ResearchResource {

    @Inject
    ResearchDues dues;

    @Inject
    RecordResearch recordResearch;

    @Inject
    CorrectResearch correctResearch;

    @Inject
    MoveResearchEnd moveResearchEnd;

    /** The research of a permit. */
    @GET
    @Operation(
            operationId = "getResearch",
            summary = "Get the research of an RS1 permit, when its goods are due, and which are still here",
            description = "Xem đề tài nghiên cứu của giấy phép RS1, hạn xử lý và thiết bị còn lại. `due.rule` says"
                    + " where the number of months comes from; `due.day` is missing where the rules name none.")
    @APIResponseSchema(ResearchDues.Card.class)
    public Response get(@PathParam("id") PermitId id) {
        var card = dues.of(id).orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value()));
        return Answers.found(card, card.version());
    }

    /** Records it. */
    @POST
    @Operation(
            operationId = "recordResearch",
            summary = "Record the research of an RS1 permit that was granted on no dossier kept here",
            description = "Ghi đề tài nghiên cứu của giấy phép RS1.")
    @APIResponseSchema(ResearchDues.Card.class)
    public Response record(@PathParam("id") PermitId id, Research.Facts facts) {
        recordResearch.record(id, facts);
        return get(id);
    }

    /** Corrects it. */
    @PUT
    @Operation(
            operationId = "correctResearch",
            summary = "Correct topic and begin of a research that were typed wrongly",
            description = "Sửa tên đề tài, ngày bắt đầu đã nhập sai. The end is moved by its own operation.")
    @APIResponseSchema(ResearchDues.Card.class)
    public Response correct(
            @PathParam("id") PermitId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            CorrectedResearch corrected) {
        correctResearch.correct(new CorrectResearch.Command(
                id, RecordVersion.seen(seen), corrected.topic(), corrected.beginsOn(), corrected.reason()));
        return get(id);
    }

    /** Moves the end. */
    @POST
    @Path("/end")
    @Operation(
            operationId = "moveResearchEnd",
            summary = "Move the end of a research, with the paper that says so",
            description = "Dời ngày kết thúc nghiên cứu, kèm lý do và chứng từ. Every earlier end stays readable.")
    @APIResponseSchema(ResearchDues.Card.class)
    public Response moveEnd(
            @PathParam("id") PermitId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, MovedEnd moved) {
        moveResearchEnd.move(new MoveResearchEnd.Command(
                id, RecordVersion.seen(seen), moved.endsOn(), moved.evidence(), moved.reason()));
        return get(id);
    }

    /** What the approved outline really says, and why it was wrong here. */
    public record CorrectedResearch(String topic, LocalDate beginsOn, Reason reason) {}

    /**
     * @param endsOn the last day of the research from now on
     * @param evidence the paper by which it was moved: kind, number, date
     */
    public record MovedEnd(LocalDate endsOn, String evidence, Reason reason) {}
}
