package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.AssessLoss;
import org.provenant.application.compliance.ExplainLoss;
import org.provenant.application.compliance.FindLost;
import org.provenant.application.compliance.LossList;
import org.provenant.application.compliance.LossSort;
import org.provenant.application.compliance.ReportLoss;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.compliance.LossId;
import org.provenant.domain.compliance.LossPaperId;
import org.provenant.domain.compliance.LossStage;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** Losses and thefts. */
@Path("/losses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Losses", description = "Devices that were lost or stolen, and how that was cleared up")
public class LossResource {

    @Inject
    LossList losses;

    @Inject
    ReportLoss reportLoss;

    @Inject
    ExplainLoss explainLoss;

    @Inject
    AssessLoss assessLoss;

    @Inject
    FindLost findLost;

    /** The losses of the company acted for. */
    @GET
    @Operation(
            operationId = "listLosses",
            summary = "List the losses, the latest first",
            description = "Danh sách mất, thất lạc.")
    public Items<LossList.LossRow> list(
            @QueryParam("stage") @Parameter(description = "Only losses at this stage") @Nullable LossStage stage,
            @QueryParam("sort") @DefaultValue("LOST_ON") LossSort sort,
            @BeanParam Paging paging) {
        return Items.of(losses.find(stage, paging.downBy(sort), paging.size(), paging.after()));
    }

    /** Reports one. */
    @POST
    @Operation(
            operationId = "reportLoss",
            summary = "Report that devices were lost or stolen",
            description = "Báo mất thiết bị. Papers are added on the page.")
    @APIResponseSchema(value = LossList.LossRow.class, responseCode = "201")
    public Response report(LossReport report) {
        var id = reportLoss.report(new ReportLoss.Command(
                report.equipmentIds(),
                new Loss.Facts(
                        report.theft(),
                        report.lostOn(),
                        report.lostWhere(),
                        report.circumstances(),
                        report.policeReport()),
                List.of()));
        var row = losses.get(id);
        return Answers.made("/losses", id, row, row.version());
    }

    /** One loss. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getLoss", summary = "Get one loss", description = "Xem một vụ mất thiết bị.")
    @APIResponseSchema(LossList.LossRow.class)
    public Response get(@PathParam("id") LossId id) {
        var row = losses.get(id);
        return Answers.found(row, row.version());
    }

    /** What was lost. */
    @GET
    @Path("/{id}/devices")
    @Operation(
            operationId = "listLostDevices",
            summary = "List the devices of a loss",
            description = "Thiết bị bị mất.")
    public Items<LossList.Device> devices(@PathParam("id") LossId id) {
        return Items.all(losses.devices(id));
    }

    /** Its papers. */
    @GET
    @Path("/{id}/papers")
    @Operation(
            operationId = "listLossPapers",
            summary = "List the papers of a loss, stage by stage",
            description = "Giấy tờ của vụ mất thiết bị.")
    public Items<LossList.Paper> papers(@PathParam("id") LossId id) {
        return Items.all(losses.papers(id));
    }

    /** A paper. */
    @GET
    @Path("/{id}/papers/{paper}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getLossPaper",
            summary = "Download a paper of a loss, as it was sent",
            description = "Tải giấy tờ. Always as an attachment, under the type that was found.")
    public Response file(@PathParam("id") LossId id, @PathParam("paper") LossPaperId paper) {
        var file = losses.file(id, paper);
        return Answers.file(losses.bytes(id, paper), file.type().mediaType(), file.name());
    }

    /** The explanation. */
    @POST
    @Path("/{id}/explain")
    @Operation(
            operationId = "explainLoss",
            summary = "Record how a loss was explained to the authorities",
            description = "Ghi giải trình. `If-Match` is the loss's `version` in quotes.")
    @APIResponseSchema(LossList.LossRow.class)
    public Response explain(
            @PathParam("id") LossId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            LossExplanation explanation) {
        explainLoss.explain(new ExplainLoss.Command(
                id, RecordVersion.seen(seen), explanation.explanation(), explanation.explainedOn(), List.of()));
        return get(id);
    }

    /** The assessment. */
    @POST
    @Path("/{id}/assess")
    @Operation(
            operationId = "assessLoss",
            summary = "Record the assessment of taxes on what was lost",
            description = "Ghi ấn định thuế. `If-Match` is the loss's `version` in quotes.")
    @APIResponseSchema(LossList.LossRow.class)
    public Response assess(
            @PathParam("id") LossId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            LossAssessment assessment) {
        assessLoss.assess(new AssessLoss.Command(
                id, RecordVersion.seen(seen), assessment.taxAssessment(), assessment.assessedOn(), List.of()));
        return get(id);
    }

    /** It turned up. */
    @POST
    @Path("/{id}/find")
    @Operation(
            operationId = "findLost",
            summary = "Record that the devices of a loss turned up",
            description = "Ghi tìm thấy lại. `If-Match` is the loss's `version` in quotes.")
    @APIResponseSchema(LossList.LossRow.class)
    public Response find(
            @PathParam("id") LossId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, LossFound found) {
        findLost.find(new FindLost.Command(id, RecordVersion.seen(seen), found.day(), found.reason()));
        return get(id);
    }

    /** @param policeReport number and date of the report to the police; none before there is one */
    public record LossReport(
            List<EquipmentId> equipmentIds,
            boolean theft,
            LocalDate lostOn,
            String lostWhere,
            String circumstances,
            @Nullable String policeReport) {

        public LossReport {
            equipmentIds = List.copyOf(equipmentIds);
        }
    }

    /** How it was explained, and when. */
    public record LossExplanation(String explanation, LocalDate explainedOn) {}

    /** @param taxAssessment number and date of the decision */
    public record LossAssessment(String taxAssessment, LocalDate assessedOn) {}

    /** @param day the day on which they turned up */
    public record LossFound(LocalDate day, Reason reason) {}
}
