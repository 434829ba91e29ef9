package org.provenant.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.provenant.application.organisation.AddUnit;
import org.provenant.application.organisation.CorrectUnit;
import org.provenant.application.organisation.ReopenUnit;
import org.provenant.application.organisation.UnitRow;
import org.provenant.application.organisation.UnitSort;
import org.provenant.application.organisation.UnitTree;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.organisation.UnitKind;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** The departments and teams of the company. */
@Path(UnitResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Units", description = "Departments and teams · Phòng ban và tổ")
public class UnitResource {

    static final String LIST = "/units";

    @Inject
    UnitTree units;

    @Inject
    AddUnit addUnit;

    @Inject
    CorrectUnit correctUnit;

    @Inject
    ReopenUnit reopenUnit;

    /** The units of the company acted for. */
    @GET
    @Operation(
            operationId = "listUnits",
            summary = "List the departments and teams of the company",
            description = "Danh sách phòng ban và tổ. In the order of the tree unless another is asked for.")
    public Items<UnitRow> list(
            @QueryParam("q") @Parameter(description = "Words in code, path or name of the head") @Nullable String words,
            @QueryParam("open") @DefaultValue("false") @Parameter(description = "Leave out closed units") Boolean open,
            @QueryParam("sort") @DefaultValue("TREE") UnitSort sort,
            @BeanParam Paging paging) {
        return Items.of(units.find(new UnitTree.Query(words, open), paging.by(sort), paging.size(), paging.after()));
    }

    /** One unit. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getUnit", summary = "Get one unit", description = "Xem một phòng ban hoặc tổ.")
    @APIResponseSchema(UnitRow.class)
    public Response get(@PathParam("id") UnitId id) {
        var unit = units.get(id);
        return Answers.found(unit, unit.version());
    }

    /** Adds a unit. */
    @POST
    @Operation(
            operationId = "addUnit",
            summary = "Add a department, or a team within one",
            description = "Thêm phòng ban hoặc tổ.")
    @APIResponseSchema(value = UnitRow.class, responseCode = "201")
    public Response add(NewUnit unit) {
        var id =
                addUnit.add(new AddUnit.Command(unit.kind(), unit.partOfId(), unit.code(), unit.name(), unit.headId()));
        var made = units.get(id);
        return Answers.made(LIST, id, made, made.version());
    }

    /** Gives a unit another name or head. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "correctUnit",
            summary = "Give a unit another name or head",
            description = "Sửa tên hoặc người phụ trách. The code stays.")
    @APIResponseSchema(UnitRow.class)
    public Response correct(
            @PathParam("id") UnitId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, CorrectedUnit unit) {
        correctUnit.correct(
                new CorrectUnit.Command(id, RecordVersion.seen(seen), unit.name(), unit.headId(), unit.reason()));
        return get(id);
    }

    /** Lets things be handed to a closed unit again. */
    @POST
    @Path("/{id}/reopen")
    @Operation(operationId = "reopenUnit", summary = "Open a closed unit again", description = "Mở lại phòng ban.")
    @APIResponseSchema(UnitRow.class)
    public Response reopen(
            @PathParam("id") UnitId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Because because) {
        reopenUnit.reopen(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }

    /**
     * @param partOfId the unit it is a part of; none for one that stands alone
     * @param headId who leads it
     */
    public record NewUnit(
            UnitKind kind,
            @Nullable UnitId partOfId,
            String code,
            String name,
            @Nullable PersonId headId) {}

    /** What a unit is called from now on, who leads it, and why. */
    public record CorrectedUnit(String name, @Nullable PersonId headId, Reason reason) {}
}
