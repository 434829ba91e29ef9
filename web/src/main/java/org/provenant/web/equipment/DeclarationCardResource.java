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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.AmendDeclaration;
import org.provenant.application.customs.CancelDeclaration;
import org.provenant.application.customs.ClearDeclaration;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.customs.DeclarationVersionRow;
import org.provenant.application.equipment.CorrectDeclaration;
import org.provenant.domain.customs.Clearance;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.Lane;
import org.provenant.domain.shared.Reason;
import org.provenant.web.customs.DeclarationResource.DeclarationDetail;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.RecordVersion;

/** One declaration and what becomes of it; to correct it needs to know the devices that came in on it. */
@Path("/declarations/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Declarations")
public class DeclarationCardResource {

    @Inject
    DeclarationCard card;

    @Inject
    CorrectDeclaration correctDeclaration;

    @Inject
    AmendDeclaration amendDeclaration;

    @Inject
    ClearDeclaration clearDeclaration;

    @Inject
    CancelDeclaration cancelDeclaration;

    /** One declaration with its lines. */
    @GET
    @Operation(
            operationId = "getDeclaration",
            summary = "Get one declaration with its lines",
            description = "Xem một tờ khai với từng dòng hàng.")
    @APIResponseSchema(DeclarationDetail.class)
    public Response get(@PathParam("id") DeclarationId id) {
        var declaration = card.get(id);
        return Answers.found(DeclarationDetail.of(declaration), declaration.version());
    }

    /** Corrects the head of a declaration. */
    @PUT
    @Operation(
            operationId = "correctDeclaration",
            summary = "Correct the head of a declaration that was typed wrongly",
            description = "Sửa phần đầu tờ khai đã nhập sai. The lines stay as they are.")
    @APIResponseSchema(DeclarationDetail.class)
    public Response correct(
            @PathParam("id") DeclarationId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            CorrectedDeclaration declaration) {
        correctDeclaration.correct(new CorrectDeclaration.Command(
                id, RecordVersion.seen(seen), declaration.facts(), declaration.reason()));
        return get(id);
    }

    /** What the declaration said before its amendments. */
    @GET
    @Path("/versions")
    @Operation(
            operationId = "listDeclarationVersions",
            summary = "List what the declaration said before each of its amendments",
            description = "Các phiên bản trước của tờ khai, trước mỗi lần sửa đổi.")
    public Items<DeclarationVersionRow> versions(@PathParam("id") DeclarationId id) {
        return Items.all(card.versions(id));
    }

    /** Enters an amendment. */
    @POST
    @Path("/amendments")
    @Operation(
            operationId = "amendDeclaration",
            summary = "Enter an amendment that customs has accepted",
            description =
                    "Ghi tờ khai sửa đổi, bổ sung. Lines that are not named stay as they are; the permit lines give"
                            + " or take the difference, and what was declared until then stays readable as a version.")
    @APIResponseSchema(DeclarationDetail.class)
    public Response amend(
            @PathParam("id") DeclarationId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            AmendedDeclaration amended) {
        amendDeclaration.amend(new AmendDeclaration.Command(
                id,
                RecordVersion.seen(seen),
                amended.number(),
                amended.amendedOn(),
                amended.customsOffice(),
                amended.typeCode(),
                amended.temporaryUntil(),
                amended.lines(),
                amended.reason()));
        return get(id);
    }

    /** Enters the clearance. */
    @POST
    @Path("/clear")
    @Operation(
            operationId = "clearDeclaration",
            summary = "Enter that customs has released the goods",
            description = "Ghi kết quả phân luồng, ngày thông quan và thuế đã nộp. Taxes in đồng without decimals.")
    @APIResponseSchema(DeclarationDetail.class)
    public Response clear(
            @PathParam("id") DeclarationId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            ClearedDeclaration cleared) {
        clearDeclaration.clear(new ClearDeclaration.Command(id, RecordVersion.seen(seen), cleared.clearance()));
        return get(id);
    }

    /** Enters the withdrawal. */
    @POST
    @Path("/cancel")
    @Operation(
            operationId = "cancelDeclaration",
            summary = "Enter that the declaration was withdrawn; its goods go back to the permits",
            description = "Ghi việc hủy tờ khai và trả lại số lượng cho giấy phép. Refused while devices of it stand in"
                    + " the register.")
    @APIResponseSchema(DeclarationDetail.class)
    public Response cancel(
            @PathParam("id") DeclarationId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            CancelledDeclaration cancelled) {
        cancelDeclaration.cancel(new CancelDeclaration.Command(
                id, RecordVersion.seen(seen), cancelled.cancelledOn(), cancelled.reason()));
        return get(id);
    }

    /** What the head of the paper really says, and why it was wrong here. */
    public record CorrectedDeclaration(
            DeclarationNumber number,
            LocalDate registeredOn,
            String customsOffice,
            String typeCode,
            @Nullable LocalDate temporaryUntil,
            Reason reason) {

        Declaration.Facts facts() {
            return new Declaration.Facts(number, registeredOn, customsOffice, typeCode, temporaryUntil);
        }
    }

    /** What the amended paper says: its whole head, and the lines that change or are new. */
    public record AmendedDeclaration(
            DeclarationNumber number,
            LocalDate amendedOn,
            String customsOffice,
            String typeCode,
            @Nullable LocalDate temporaryUntil,
            List<AmendDeclaration.Line> lines,
            Reason reason) {}

    /** @param importDuty in đồng, without decimals, as is {@code vat} */
    public record ClearedDeclaration(
            Lane lane,
            LocalDate clearedOn,
            @Nullable BigDecimal importDuty,
            @Nullable BigDecimal vat) {

        Clearance clearance() {
            return new Clearance(lane, clearedOn, importDuty, vat);
        }
    }

    /** When and why it was withdrawn. */
    public record CancelledDeclaration(LocalDate cancelledOn, Reason reason) {}
}
