package org.provenant.web.receiving;

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
import org.provenant.application.receiving.DifferenceList;
import org.provenant.application.receiving.DifferenceRow;
import org.provenant.application.receiving.DifferenceSort;
import org.provenant.application.receiving.ResolveDifference;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.receiving.DifferenceId;
import org.provenant.domain.receiving.DifferenceKind;
import org.provenant.domain.receiving.DifferenceState;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** The differences between declarations, packing lists and devices. */
@Path("/differences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Receiving")
public class DifferenceResource {

    @Inject
    DifferenceList differences;

    @Inject
    ResolveDifference resolveDifference;

    /** The differences of the company acted for. */
    @GET
    @Operation(
            operationId = "listDifferences",
            summary = "List the differences, the latest first",
            description = "Danh sách chênh lệch khi nhận hàng.")
    public Items<DifferenceRow> list(
            @QueryParam("q")
                    @Parameter(description = "Words in serial number, declaration, permit, goods or explanation")
                    @Nullable
                    String words,
            @QueryParam("kind") @Parameter(description = "Only this kind") @Nullable DifferenceKind kind,
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable DifferenceState state,
            @QueryParam("declaration") @Parameter(description = "Only those of this declaration") @Nullable
                    DeclarationId declaration,
            @QueryParam("permit") @Parameter(description = "Only those of declarations on this permit") @Nullable
                    PermitId permit,
            @QueryParam("sort") @DefaultValue("OPENED_ON") DifferenceSort sort,
            @BeanParam Paging paging) {
        var query = new DifferenceList.Query(words, kind, state, declaration, permit);
        return Items.of(differences.find(query, paging.downBy(sort), paging.size(), paging.after()));
    }

    /** One difference. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getDifference", summary = "Get one difference", description = "Xem một chênh lệch.")
    @APIResponseSchema(DifferenceRow.class)
    public Response get(@PathParam("id") DifferenceId id) {
        var difference = differences.get(id);
        return Answers.found(difference, difference.version());
    }

    /** Explains a difference. */
    @POST
    @Path("/{id}/resolve")
    @Operation(
            operationId = "resolveDifference",
            summary = "Explain a difference, with the paper that proves it",
            description = "Giải trình một chênh lệch kèm chứng từ. It leaves the open list and stays in the history.")
    @APIResponseSchema(DifferenceRow.class)
    public Response resolve(
            @PathParam("id") DifferenceId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            DifferenceExplanation explanation) {
        resolveDifference.resolve(new ResolveDifference.Command(
                id, RecordVersion.seen(seen), explanation.reason(), explanation.evidence()));
        return get(id);
    }

    /** @param evidence number and date of the paper */
    public record DifferenceExplanation(Reason reason, String evidence) {}
}
