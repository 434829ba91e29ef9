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
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.BreachList;
import org.provenant.application.compliance.BreachPreview;
import org.provenant.application.compliance.BreachRow;
import org.provenant.application.compliance.BreachSort;
import org.provenant.application.compliance.CloseBreach;
import org.provenant.application.compliance.CloseBreaches;
import org.provenant.application.compliance.LockAttempts;
import org.provenant.application.compliance.NoteBreachStep;
import org.provenant.application.compliance.ReportBreach;
import org.provenant.application.compliance.SearchBreaches;
import org.provenant.domain.compliance.BreachId;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.compliance.BreachState;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** The breach register. */
@Path("/breaches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breaches", description = "Devices that are not used as they may be, and how that was put right")
public class BreachResource {

    @Inject
    BreachList breaches;

    @Inject
    LockAttempts attempts;

    @Inject
    ReportBreach reportBreach;

    @Inject
    NoteBreachStep noteStep;

    @Inject
    CloseBreach closeBreach;

    @Inject
    CloseBreaches closeBreaches;

    @Inject
    SearchBreaches searchBreaches;

    @Inject
    BreachPreview preview;

    /** The breaches of the company acted for. */
    @GET
    @Operation(
            operationId = "listBreaches",
            summary = "List the breaches, the latest first",
            description = "Sổ vi phạm.")
    public Items<BreachRow> list(
            @QueryParam("q") @Parameter(description = "Words in device or description") @Nullable String words,
            @QueryParam("state") @Parameter(description = "Only breaches in this state") @Nullable BreachState state,
            @QueryParam("kind") @Parameter(description = "Only breaches of this kind") @Nullable BreachKind kind,
            @QueryParam("from") @Parameter(description = "Found on or after") @Nullable LocalDate from,
            @QueryParam("to") @Parameter(description = "Found on or before") @Nullable LocalDate to,
            @QueryParam("sort") @DefaultValue("FOUND_ON") BreachSort sort,
            @BeanParam Paging paging) {
        return Items.of(breaches.find(
                new BreachList.Query(words, state, kind, from, to),
                paging.downBy(sort),
                paging.size(),
                paging.after()));
    }

    /** Reports some. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportBreach",
            summary = "Report a breach: one for each device",
            description = "Ghi vi phạm phát hiện được.")
    public Items<BreachRow> report(BreachReport report) {
        return Items.all(reportBreach
                .report(new ReportBreach.Command(
                        report.equipmentIds(), report.kind(), report.foundOn(), report.description()))
                .stream()
                .map(breaches::get)
                .toList());
    }

    /** What the lock refused. */
    @GET
    @Path("/attempts")
    @Operation(
            operationId = "listLockAttempts",
            summary = "List what the internal-use lock refused, the latest first",
            description = "Các lần thử bị khóa sử dụng nội bộ từ chối.")
    public Items<LockAttempts.Row> attempts() {
        return Items.all(attempts.latest());
    }

    /** Asks the rules of every device. */
    @POST
    @Path("/search")
    @Operation(
            operationId = "searchBreaches",
            summary = "Ask the rules of internal use of every device now, as every night",
            description = "Rà soát toàn bộ thiết bị theo quy định.")
    public SearchBreaches.Outcome search() {
        return searchBreaches.search();
    }

    /** What a search would open. */
    @GET
    @Path("/search")
    @Operation(
            operationId = "previewBreaches",
            summary = "Tell how many breaches a search would open now, by kind; nothing is written",
            description = "Số mục sẽ được mở nếu rà soát ngay.")
    public Items<BreachPreview.Row> preview() {
        return Items.all(preview.fresh());
    }

    /** Closes several. */
    @POST
    @Path("/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeBreaches",
            summary = "Close breaches that were put right alike, all with the same evidence or none of them",
            description = "Đóng nhiều vi phạm với cùng một chứng từ. Each with the `version` that was seen.")
    public Items<BreachRow> closeSeveral(BreachesClosed closed) {
        closeBreaches.close(new CloseBreaches.Command(closed.breaches(), closed.remedy(), closed.evidence(), null));
        return Items.all(closed.breaches().stream()
                .map(each -> breaches.get(each.breach()))
                .toList());
    }

    /** One breach. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getBreach", summary = "Get one breach", description = "Xem một vi phạm.")
    @APIResponseSchema(BreachRow.class)
    public Response get(@PathParam("id") BreachId id) {
        var row = breaches.get(id);
        return Answers.found(row, row.version());
    }

    /** What was done about it. */
    @GET
    @Path("/{id}/steps")
    @Operation(
            operationId = "listBreachSteps",
            summary = "List what was done about a breach before it was closed",
            description = "Các việc đã làm để khắc phục.")
    public Items<BreachList.Step> steps(@PathParam("id") BreachId id) {
        return Items.all(breaches.steps(id));
    }

    /** Notes what was done. */
    @POST
    @Path("/{id}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "noteBreachStep",
            summary = "Note what was done about a breach",
            description = "Ghi việc đã làm để khắc phục.")
    public Items<BreachList.Step> note(@PathParam("id") BreachId id, StepNoted step) {
        noteStep.note(id, step.remedy(), step.doneOn());
        return steps(id);
    }

    /** Closes one. */
    @POST
    @Path("/{id}/close")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "closeBreach",
            summary = "Close a breach that was put right, with evidence",
            description = "Đóng vi phạm kèm chứng từ. `If-Match` is the breach's `version` in quotes.")
    @APIResponseSchema(BreachRow.class)
    public Response close(
            @PathParam("id") BreachId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @BeanParam BreachClosing closing)
            throws IOException {
        closeBreach.close(closing.command(id, RecordVersion.seen(seen)));
        return get(id);
    }

    /** The evidence. */
    @GET
    @Path("/{id}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getBreachFile",
            summary = "Download the paper by which a breach was closed, as it was sent",
            description = "Tải chứng từ đóng vi phạm. Always as an attachment, under the type that was found.")
    public Response file(@PathParam("id") BreachId id) {
        var file = breaches.file(id);
        return Answers.file(breaches.bytes(id), file.type().mediaType(), file.name());
    }

    /** @param description what was seen, in words */
    public record BreachReport(List<EquipmentId> equipmentIds, BreachKind kind, LocalDate foundOn, String description) {

        public BreachReport {
            equipmentIds = List.copyOf(equipmentIds);
        }
    }

    /**
     * @param remedy what was done about them
     * @param evidence number and date of the paper that proves it
     */
    public record BreachesClosed(List<CloseBreaches.Seen> breaches, String remedy, String evidence) {

        public BreachesClosed {
            breaches = List.copyOf(breaches);
        }
    }

    /** What was done, and when. */
    public record StepNoted(String remedy, LocalDate doneOn) {}
}
