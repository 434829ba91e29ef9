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
import org.provenant.application.organisation.AddPerson;
import org.provenant.application.organisation.AssignPerson;
import org.provenant.application.organisation.CorrectPerson;
import org.provenant.application.organisation.PersonList;
import org.provenant.application.organisation.PersonRow;
import org.provenant.application.organisation.PersonSort;
import org.provenant.application.organisation.ReinstatePerson;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.UnitId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** The persons who answer for equipment. */
@Path(PersonResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Custodians", description = "Persons who answer for equipment · Người quản lý thiết bị")
public class PersonResource {

    static final String LIST = "/persons";

    @Inject
    PersonList persons;

    @Inject
    AddPerson addPerson;

    @Inject
    CorrectPerson correctPerson;

    @Inject
    ReinstatePerson reinstatePerson;

    @Inject
    AssignPerson assignPerson;

    /** The custodians of the company acted for. */
    @GET
    @Operation(
            operationId = "listPersons",
            summary = "List the custodians of the company",
            description = "Danh sách người quản lý thiết bị.")
    public Items<PersonRow> list(
            @QueryParam("q") @Parameter(description = "Words in code, name or department") @Nullable String words,
            @QueryParam("left") @Parameter(description = "Only those who have left, or have not") @Nullable
                    Boolean left,
            @QueryParam("sort") @DefaultValue("NAME") PersonSort sort,
            @BeanParam Paging paging) {
        return Items.of(
                persons.find(new PersonList.Query(words, left), paging.by(sort), paging.size(), paging.after()));
    }

    /** One custodian. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getPerson", summary = "Get one custodian", description = "Xem một người quản lý.")
    @APIResponseSchema(PersonRow.class)
    public Response get(@PathParam("id") PersonId id) {
        var person = persons.get(id);
        return Answers.found(person, person.version());
    }

    /** Makes a custodian known. */
    @POST
    @Operation(operationId = "addPerson", summary = "Add a custodian", description = "Thêm người quản lý thiết bị.")
    @APIResponseSchema(value = PersonRow.class, responseCode = "201")
    public Response add(NewPerson person) {
        var id = addPerson.add(person.code(), person.name(), person.unit());
        var made = persons.get(id);
        return Answers.made(LIST, id, made, made.version());
    }

    /** Corrects a custodian's name or department. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "correctPerson",
            summary = "Correct a custodian's name or department",
            description = "Sửa thông tin người quản lý. The staff number stays.")
    @APIResponseSchema(PersonRow.class)
    public Response correct(
            @PathParam("id") PersonId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            CorrectedPerson person) {
        correctPerson.correct(
                new CorrectPerson.Command(id, RecordVersion.seen(seen), person.name(), person.unit(), person.reason()));
        return get(id);
    }

    /** Lets equipment be handed to somebody who has come back. */
    @POST
    @Path("/{id}/reinstate")
    @Operation(
            operationId = "reinstatePerson",
            summary = "Take back a custodian who had left",
            description = "Ghi nhận người quản lý đã trở lại.")
    @APIResponseSchema(PersonRow.class)
    public Response reinstate(
            @PathParam("id") PersonId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, Because because) {
        reinstatePerson.reinstate(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }

    /** Says where a custodian works. */
    @PUT
    @Path("/{id}/unit")
    @Operation(
            operationId = "assignPerson",
            summary = "Say in which department or team a custodian works",
            description = "Ghi phòng ban hoặc tổ của người quản lý.")
    @APIResponseSchema(PersonRow.class)
    public Response assign(
            @PathParam("id") PersonId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            AssignedPerson assigned) {
        assignPerson.assign(id, RecordVersion.seen(seen), assigned.unitId(), assigned.reason());
        return get(id);
    }

    /**
     * @param code staff number, unique in the company
     * @param unit department or line
     */
    public record NewPerson(
            String code, String name, @Nullable String unit) {}

    /** What a custodian is called from now on, and why. */
    public record CorrectedPerson(String name, @Nullable String unit, Reason reason) {}

    /** @param unitId none if it is not known */
    public record AssignedPerson(@Nullable UnitId unitId, Reason reason) {}
}
