package org.provenant.web.stocktake;

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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.stocktake.CloseStocktake;
import org.provenant.application.stocktake.OpenStocktake;
import org.provenant.application.stocktake.StocktakeList;
import org.provenant.application.stocktake.StocktakeScope;
import org.provenant.application.stocktake.StocktakeSort;
import org.provenant.application.stocktake.StocktakeSummary;
import org.provenant.application.stocktake.StocktakeTally;
import org.provenant.domain.shared.Language;
import org.provenant.domain.stocktake.CommitteeMember;
import org.provenant.domain.stocktake.Stocktake;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** Stocktakes. */
@Path("/stocktakes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Stocktakes", description = "Counting what should be where, and the minutes of it · Kiểm kê")
public class StocktakeResource {

    @Inject
    StocktakeList stocktakes;

    @Inject
    StocktakeTally tally;

    @Inject
    OpenStocktake openStocktake;

    @Inject
    CloseStocktake closeStocktake;

    /** The stocktakes of the company acted for. */
    @GET
    @Operation(
            operationId = "listStocktakes",
            summary = "List the stocktakes, the latest first",
            description = "Danh sách đợt kiểm kê.")
    public Items<StocktakeSummary> list(
            @QueryParam("q") @Parameter(description = "Words in number, name or basis") @Nullable String words,
            @QueryParam("open") @Parameter(description = "Only running ones, or only closed ones") @Nullable
                    Boolean open,
            @QueryParam("sort") @DefaultValue("OPENED_AT") StocktakeSort sort,
            @BeanParam Paging paging) {
        return Items.of(stocktakes.find(
                new StocktakeList.Query(words, open), paging.downBy(sort), paging.size(), paging.after()));
    }

    /** Opens one. */
    @POST
    @Operation(
            operationId = "openStocktake",
            summary = "Open a stocktake; what the register says of the devices in its scope is copied",
            description = "Mở đợt kiểm kê. Parts of the scope of one kind add to each other, kinds narrow each other;"
                    + " without any part everything is counted.")
    @APIResponseSchema(value = StocktakeSummary.class, responseCode = "201")
    public Response open(StocktakeOpening opening) {
        var id = openStocktake.open(new OpenStocktake.Command(
                new Stocktake.Facts(opening.name(), opening.basis(), opening.countUntil()),
                Objects.requireNonNullElse(opening.scope(), StocktakeScope.ALL),
                opening.committee()));
        var row = stocktakes.get(id);
        return Answers.made("/stocktakes", id, row, row.version());
    }

    /** One stocktake. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getStocktake", summary = "Get one stocktake", description = "Xem một đợt kiểm kê.")
    @APIResponseSchema(StocktakeSummary.class)
    public Response get(@PathParam("id") StocktakeId id) {
        var row = stocktakes.get(id);
        return Answers.found(row, row.version());
    }

    /** How far it is. */
    @GET
    @Path("/{id}/tally")
    @Operation(
            operationId = "getStocktakeTally",
            summary = "Get the counts of this moment: in each state, per place, per custodian, per counter",
            description = "Xem số liệu kiểm kê tại thời điểm này.")
    public StocktakeTally.Tally tally(@PathParam("id") StocktakeId id) {
        return tally.of(id);
    }

    /** Ends one. */
    @POST
    @Path("/{id}/close")
    @Operation(
            operationId = "closeStocktake",
            summary = "Close a stocktake once every difference is resolved; its minutes are drawn and kept",
            description = "Khóa sổ đợt kiểm kê và lập biên bản.")
    @APIResponseSchema(StocktakeSummary.class)
    public Response close(
            @PathParam("id") StocktakeId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            StocktakeClosing closing) {
        closeStocktake.close(new CloseStocktake.Command(
                id, RecordVersion.seen(seen), new Stocktake.Conclusion(closing.conclusion()), closing.language()));
        return get(id);
    }

    /** The minutes. */
    @GET
    @Path("/{id}/minutes.pdf")
    @Produces(Downloads.PDF)
    @Operation(
            operationId = "getStocktakePdf",
            summary = "Download the minutes as they were drawn at closing, as PDF",
            description = "Tải biên bản kiểm kê (PDF).")
    public Response pdf(@PathParam("id") StocktakeId id) {
        return Answers.file(stocktakes.pdf(id), Downloads.PDF, "stocktake " + id.value() + ".pdf");
    }

    /** The minutes as a workbook. */
    @GET
    @Path("/{id}/minutes.xlsx")
    @Produces(Downloads.XLSX)
    @Operation(
            operationId = "getStocktakeXlsx",
            summary = "Download the minutes as they were drawn at closing, as a workbook",
            description = "Tải biên bản kiểm kê (Excel).")
    public Response xlsx(@PathParam("id") StocktakeId id) {
        return Answers.file(stocktakes.xlsx(id), Downloads.XLSX, "stocktake " + id.value() + ".xlsx");
    }

    /**
     * @param basis the decision that orders it
     * @param countUntil the last day to count
     * @param scope to what it is narrowed; nothing for everything
     * @param committee its head first
     */
    public record StocktakeOpening(
            String name,
            @Nullable String basis,
            LocalDate countUntil,
            @Nullable StocktakeScope scope,
            List<CommitteeMember.Facts> committee) {}

    /** @param language the language of the minutes */
    public record StocktakeClosing(String conclusion, Language language) {}
}
