package org.provenant.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.inspection.CheckSampled;
import org.provenant.application.inspection.DrawSample;
import org.provenant.application.inspection.SampleRow;
import org.provenant.application.inspection.Samples;
import org.provenant.domain.inspection.InspectionId;
import org.provenant.domain.inspection.SampleFilter;
import org.provenant.domain.inspection.SampleId;
import org.provenant.domain.inspection.SampleMethod;
import org.provenant.domain.inspection.SamplePopulation;
import org.provenant.domain.inspection.SampleResult;
import org.provenant.domain.inspection.SampledItemId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.RecordVersion;

/** The samples of an inspection. */
@Path("/inspections/{id}/samples")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class InspectionSampleResource {

    @Inject
    Samples samples;

    @Inject
    DrawSample drawSample;

    @Inject
    CheckSampled checkSampled;

    @Context
    HttpServletRequest request;

    /** All of them. */
    @GET
    @Operation(
            operationId = "listSamples",
            summary = "List the samples of an inspection, the latest first",
            description = "Danh sách mẫu đã lấy của đợt kiểm tra.")
    public Items<SampleRow> list(@PathParam("id") InspectionId id) {
        return Items.all(samples.of(id));
    }

    /** Draws one. */
    @POST
    @Operation(
            operationId = "drawSample",
            summary = "Draw a sample, at random, by value or by risk, and keep it with its seed",
            description =
                    "Lấy mẫu. Without a seed one is made; with the same seed and records the same sample is drawn.")
    public Samples.Drawn draw(@PathParam("id") InspectionId id, SampleDrawing drawing) {
        var sample = drawSample.draw(new DrawSample.Command(
                id,
                drawing.population(),
                Objects.requireNonNullElse(drawing.filter(), SampleFilter.ALL),
                drawing.method(),
                drawing.size(),
                drawing.seed()));
        return samples.get(id, sample);
    }

    /** One sample. */
    @GET
    @Path("/{sample}")
    @Operation(
            operationId = "getSample",
            summary = "Get one sample with everything that was drawn",
            description = "Xem một mẫu và các mục được chọn.")
    public Samples.Drawn get(@PathParam("id") InspectionId id, @PathParam("sample") SampleId sample) {
        return samples.get(id, sample);
    }

    /** One sample as a workbook. */
    @GET
    @Path("/{sample}/xlsx")
    @Produces(Downloads.XLSX)
    @Operation(
            operationId = "getSampleXlsx",
            summary = "Download a sample with its results as a workbook, seed and method on top",
            description = "Tải mẫu và kết quả kiểm tra thành tệp Excel.")
    public Response xlsx(@PathParam("id") InspectionId id, @PathParam("sample") SampleId sample) throws IOException {
        var file = Downloads.setAside(out -> samples.xlsx(id, sample, ApiLanguage.of(request), out));
        return Answers.file(file, Downloads.XLSX, "sample " + sample.value() + ".xlsx");
    }

    /** What was seen of something drawn. */
    @POST
    @Path("/{sample}/items/{item}/check")
    @Operation(
            operationId = "checkSampled",
            summary = "Record what was seen of something drawn",
            description = "Ghi kết quả kiểm tra một mục trong mẫu. `If-Match` is the item's `version` in quotes.")
    public Samples.Drawn check(
            @PathParam("id") InspectionId id,
            @PathParam("sample") SampleId sample,
            @PathParam("item") SampledItemId item,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            SampledCheck check) {
        checkSampled.check(
                new CheckSampled.Command(id, sample, item, RecordVersion.seen(seen), check.result(), check.remark()));
        return get(id, sample);
    }

    /**
     * @param filter to what the population is narrowed; nothing for all
     * @param size how many are wanted
     * @param seed from what chance follows; nothing to have one made
     */
    public record SampleDrawing(
            SamplePopulation population,
            @Nullable SampleFilter filter,
            SampleMethod method,
            int size,
            @Nullable String seed) {}

    /** What the auditor saw. */
    public record SampledCheck(
            SampleResult result, @Nullable String remark) {}
}
