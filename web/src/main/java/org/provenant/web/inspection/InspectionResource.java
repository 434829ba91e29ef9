package org.provenant.web.inspection;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.inspection.CloseInspection;
import org.provenant.application.inspection.InspectionList;
import org.provenant.application.inspection.InspectionRow;
import org.provenant.application.inspection.InspectionSort;
import org.provenant.application.inspection.OpenInspection;
import org.provenant.domain.inspection.Inspection;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.shared.Period;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** Inspections by auditors. */
@Path("/inspections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Inspections",
        description = "What auditors keep of their own: it names records of the register and never changes them")
public class InspectionResource {

    @Inject
    InspectionList inspections;

    @Inject
    OpenInspection openInspection;

    @Inject
    CloseInspection closeInspection;

    /** The inspections of the company acted for. */
    @GET
    @Operation(
            operationId = "listInspections",
            summary = "List the inspections, the latest first",
            description = "Danh sách đợt kiểm tra.")
    public Items<InspectionRow> list(
            @QueryParam("q") @Parameter(description = "Words in name or aim") @Nullable String words,
            @QueryParam("open") @Parameter(description = "Only open ones, or only closed ones") @Nullable Boolean open,
            @QueryParam("sort") @DefaultValue("OPENED_ON") InspectionSort sort,
            @BeanParam Paging paging) {
        return Items.of(inspections.find(
                new InspectionList.Query(words, open), paging.downBy(sort), paging.size(), paging.after()));
    }

    /** Opens one. */
    @POST
    @Operation(
            operationId = "openInspection",
            summary = "Open an inspection of the company acted for",
            description = "Mở đợt kiểm tra tại doanh nghiệp đang chọn.")
    @APIResponseSchema(value = InspectionRow.class, responseCode = "201")
    public Response open(InspectionOpening opening) {
        var id = openInspection.open(new Inspection.Facts(
                opening.name(), opening.aim(), new Period(opening.periodFrom(), opening.periodTo())));
        var row = inspections.get(id);
        return Answers.made("/inspections", id, row, row.version());
    }

    /** One inspection. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getInspection", summary = "Get one inspection", description = "Xem một đợt kiểm tra.")
    @APIResponseSchema(InspectionRow.class)
    public Response get(@PathParam("id") InspectionId id) {
        var row = inspections.get(id);
        return Answers.found(row, row.version());
    }

    /** Ends one. */
    @POST
    @Path("/{id}/close")
    @Operation(
            operationId = "closeInspection",
            summary = "Close an inspection with a conclusion, once all its findings are closed",
            description = "Kết thúc đợt kiểm tra.")
    @APIResponseSchema(InspectionRow.class)
    public Response close(
            @PathParam("id") InspectionId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            InspectionClosing closing) {
        closeInspection.close(id, RecordVersion.seen(seen), closing.conclusion());
        return get(id);
    }

    /** @param aim what is to be found out */
    public record InspectionOpening(String name, @Nullable String aim, LocalDate periodFrom, LocalDate periodTo) {}

    /** What came of it. */
    public record InspectionClosing(String conclusion) {}
}
