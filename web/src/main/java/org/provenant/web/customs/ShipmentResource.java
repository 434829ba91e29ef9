package org.provenant.web.customs;

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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.AttachDeclaration;
import org.provenant.application.customs.AttachSpecialPermit;
import org.provenant.application.customs.CorrectShipment;
import org.provenant.application.customs.DetachDeclaration;
import org.provenant.application.customs.RegisterShipment;
import org.provenant.application.customs.ShipmentCard;
import org.provenant.application.customs.ShipmentList;
import org.provenant.application.customs.ShipmentRow;
import org.provenant.application.customs.ShipmentSort;
import org.provenant.application.customs.WithdrawSpecialPermit;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.Shipment;
import org.provenant.domain.customs.ShipmentId;
import org.provenant.domain.customs.SpecialPermit;
import org.provenant.domain.customs.SpecialPermitId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** The shipments, with the declarations and further permits under them. */
@Path(ShipmentResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Shipments", description = "Shipments · Lô hàng")
public class ShipmentResource {

    static final String LIST = "/shipments";

    @Inject
    ShipmentList shipments;

    @Inject
    ShipmentCard card;

    @Inject
    RegisterShipment registerShipment;

    @Inject
    CorrectShipment correctShipment;

    @Inject
    AttachDeclaration attachDeclaration;

    @Inject
    DetachDeclaration detachDeclaration;

    @Inject
    AttachSpecialPermit attachSpecialPermit;

    @Inject
    WithdrawSpecialPermit withdrawSpecialPermit;

    /** The shipments of the company acted for. */
    @GET
    @Operation(
            operationId = "listShipments",
            summary = "List the shipments, the latest arrival first",
            description = "Danh sách lô hàng.")
    public Items<ShipmentRow> list(
            @QueryParam("q") @Parameter(description = "Words in reference, papers, declarations or permits") @Nullable
                    String words,
            @QueryParam("arrivedFrom") @Parameter(description = "First day of arrival") @Nullable LocalDate arrivedFrom,
            @QueryParam("arrivedTo") @Parameter(description = "Last day of arrival") @Nullable LocalDate arrivedTo,
            @QueryParam("sort") @DefaultValue("ARRIVED_ON") ShipmentSort sort,
            @BeanParam Paging paging) {
        var query = new ShipmentList.Query(words, arrivedFrom, arrivedTo);
        return Items.of(shipments.find(query, paging.downBy(sort), paging.size(), paging.after()));
    }

    /** One shipment. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getShipment",
            summary = "Get one shipment with its declarations and permits",
            description = "Xem một lô hàng với tờ khai và giấy phép.")
    @APIResponseSchema(ShipmentDetail.class)
    public Response get(@PathParam("id") ShipmentId id) {
        var shipment = card.get(id);
        return Answers.found(ShipmentDetail.of(shipment), shipment.version());
    }

    /** Enters a shipment. */
    @POST
    @Operation(
            operationId = "registerShipment",
            summary = "Enter a shipment with its papers",
            description = "Ghi lô hàng với các chứng từ.")
    @APIResponseSchema(value = ShipmentDetail.class, responseCode = "201")
    public Response register(Shipment.Facts facts) {
        var id = registerShipment.register(facts);
        var made = card.get(id);
        return Answers.made(LIST, id, ShipmentDetail.of(made), made.version());
    }

    /** Corrects the papers. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "correctShipment",
            summary = "Correct or complete the papers of a shipment",
            description = "Sửa hoặc bổ sung chứng từ của lô hàng.")
    @APIResponseSchema(ShipmentDetail.class)
    public Response correct(
            @PathParam("id") ShipmentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            CorrectedShipment corrected) {
        correctShipment.correct(
                new CorrectShipment.Command(id, RecordVersion.seen(seen), corrected.facts(), corrected.reason()));
        return get(id);
    }

    /** Attaches a declaration. */
    @POST
    @Path("/{id}/attach")
    @Operation(
            operationId = "attachDeclaration",
            summary = "Put a declaration under the shipment",
            description = "Gắn một tờ khai vào lô hàng.")
    @APIResponseSchema(ShipmentDetail.class)
    public Response attach(@PathParam("id") ShipmentId id, AttachedDeclaration attached) {
        attachDeclaration.attach(id, attached.declaration());
        return get(id);
    }

    /** Takes a declaration out. */
    @POST
    @Path("/{id}/detach")
    @Operation(
            operationId = "detachDeclaration",
            summary = "Take a declaration out of the shipment",
            description = "Gỡ một tờ khai khỏi lô hàng.")
    @APIResponseSchema(ShipmentDetail.class)
    public Response detach(@PathParam("id") ShipmentId id, DetachedDeclaration detached) {
        detachDeclaration.detach(id, detached.declaration(), detached.reason());
        return get(id);
    }

    /** Attaches a further permit. */
    @POST
    @Path("/{id}/special-permits")
    @Operation(
            operationId = "attachSpecialPermit",
            summary = "Enter a further permit under which the shipment came in",
            description = "Ghi giấy phép chuyên ngành (mật mã dân sự, an toàn thông tin mạng, hợp quy) của lô hàng.")
    @APIResponseSchema(ShipmentDetail.class)
    public Response attachSpecialPermit(@PathParam("id") ShipmentId id, SpecialPermit.Facts permit) {
        attachSpecialPermit.attach(id, permit);
        return get(id);
    }

    /** Takes a further permit off. */
    @POST
    @Path("/{id}/special-permits/withdraw")
    @Operation(
            operationId = "withdrawSpecialPermit",
            summary = "Take a further permit off the shipment",
            description = "Gỡ giấy phép chuyên ngành đã gắn nhầm khỏi lô hàng. It stays readable.")
    @APIResponseSchema(ShipmentDetail.class)
    public Response withdrawSpecialPermit(@PathParam("id") ShipmentId id, WithdrawnPermit withdrawn) {
        withdrawSpecialPermit.withdraw(id, withdrawn.specialPermit(), withdrawn.reason());
        return get(id);
    }

    /** What the papers really say, and why it was wrong here. */
    public record CorrectedShipment(Shipment.Facts facts, Reason reason) {}

    /** The declaration that came with the shipment. */
    public record AttachedDeclaration(DeclarationId declaration) {}

    /** The declaration that did not come with it, and why it was attached. */
    public record DetachedDeclaration(DeclarationId declaration, Reason reason) {}

    /** The further permit that does not belong to it, and why it was attached. */
    public record WithdrawnPermit(SpecialPermitId specialPermit, Reason reason) {}

    /** @param expired whether a further permit had ended when the goods arrived, or has ended while they are under way */
    public record ShipmentDetail(
            long id,
            Shipment.Facts facts,
            List<ShipmentCard.Declared> declarations,
            List<ShipmentCard.DrawnPermit> permits,
            List<ShipmentCard.SpecialPermitRow> specialPermits,
            boolean expired,
            int version) {

        static ShipmentDetail of(ShipmentCard.Card card) {
            return new ShipmentDetail(
                    card.id(),
                    card.facts(),
                    card.declarations(),
                    card.permits(),
                    card.specialPermits(),
                    card.expired(),
                    card.version());
        }
    }
}
