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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.stocktake.ResolveAllMissing;
import org.provenant.application.stocktake.ResolveCountDifference;
import org.provenant.application.stocktake.StocktakeRowSort;
import org.provenant.application.stocktake.StocktakeRowView;
import org.provenant.application.stocktake.StocktakeRows;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.stocktake.Resolution;
import org.provenant.domain.stocktake.RowState;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRowId;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** The devices of a stocktake, and what became of each difference. */
@Path("/stocktakes/{id}/rows")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Stocktakes")
public class StocktakeRowResource {

    @Inject
    StocktakeRows rows;

    @Inject
    ResolveCountDifference resolveCountDifference;

    @Inject
    ResolveAllMissing resolveAllMissing;

    /** Resolves all that is missing. */
    @POST
    @Path("/missing")
    @Operation(
            operationId = "resolveAllMissing",
            summary = "Say of all that nobody has seen or resolved that it is looked for, with one reason",
            description = "Kết luận thiếu cho mọi thiết bị chưa thấy, với một lý do chung.")
    public MissingResolved missing(@PathParam("id") StocktakeId id, Because because) {
        return new MissingResolved(resolveAllMissing.resolve(id, because.reason()));
    }

    /** The devices. */
    @GET
    @Operation(
            operationId = "listStocktakeRows",
            summary = "List the devices of a stocktake by their copies, with what was seen of them",
            description = "Danh sách thiết bị của đợt kiểm kê.")
    public Items<StocktakeRowView> list(
            @PathParam("id") StocktakeId id,
            @QueryParam("q") @Parameter(description = "Words in tag, serial number, name, place or custodian") @Nullable
                    String words,
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable RowState state,
            @QueryParam("open")
                    @Parameter(description = "Only differences that nobody has resolved, or only others")
                    @Nullable
                    Boolean open,
            @QueryParam("sort") @DefaultValue("CODE") StocktakeRowSort sort,
            @BeanParam Paging paging) {
        return Items.of(rows.find(
                id, new StocktakeRows.Query(words, state, open), paging.by(sort), paging.size(), paging.after()));
    }

    /** One device. */
    @GET
    @Path("/{row}")
    @Operation(
            operationId = "getStocktakeRow",
            summary = "Get one device of a stocktake",
            description = "Xem một thiết bị của đợt kiểm kê.")
    @APIResponseSchema(StocktakeRowView.class)
    public Response get(@PathParam("id") StocktakeId id, @PathParam("row") StocktakeRowId row) {
        var found = rows.get(id, row);
        return Answers.found(found, found.version());
    }

    /** Resolves a difference. */
    @POST
    @Path("/{row}/resolve")
    @Operation(
            operationId = "resolveStocktakeRow",
            summary = "Say what became of a difference; moves are done in the register and losses reported at once",
            description = "Xử lý một chênh lệch kiểm kê.")
    @APIResponseSchema(StocktakeRowView.class)
    public Response resolve(
            @PathParam("id") StocktakeId id,
            @PathParam("row") StocktakeRowId row,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DifferenceResolution resolution) {
        resolveCountDifference.resolve(new ResolveCountDifference.Command(
                id,
                row,
                RecordVersion.seen(seen),
                resolution.resolution(),
                resolution.device(),
                resolution.evidence(),
                Boolean.TRUE.equals(resolution.theft()),
                resolution.reason()));
        return get(id, row);
    }

    /** @param devices how many devices are looked for from now on */
    public record MissingResolved(int devices) {}

    /**
     * @param device tag or serial number of the device that it is, with {@code IDENTIFIED}
     * @param evidence number and date of the paper that proves it, with {@code LOST}
     * @param theft whether it was stolen, as far as is known, with {@code LOST}
     */
    public record DifferenceResolution(
            Resolution resolution,
            @Nullable String device,
            @Nullable String evidence,
            @Nullable Boolean theft,
            Reason reason) {}
}
