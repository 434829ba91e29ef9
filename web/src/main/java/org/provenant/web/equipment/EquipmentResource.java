package org.provenant.web.equipment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.History;
import org.provenant.application.equipment.CorrectEquipment;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.EquipmentFacts;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.Identifiers;
import org.provenant.domain.equipment.Imei;
import org.provenant.domain.equipment.MacAddress;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Terms;
import org.provenant.web.audit.RecordedAct;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** The devices of the register. */
@Path("/equipment")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Equipment", description = "The register of devices · Sổ thiết bị")
public class EquipmentResource {

    @Inject
    EquipmentSearch equipment;

    @Inject
    CorrectEquipment correctEquipment;

    @Inject
    History history;

    @Context
    HttpServletRequest request;

    /** The devices of the company acted for. */
    @GET
    @Operation(
            operationId = "listEquipment",
            summary = "Search the register",
            description = "Tìm thiết bị trong sổ. Words are found without regard to accents and case. Devices of undone"
                    + " imports are left out unless the stage `WITHDRAWN` is asked for.")
    public Items<EquipmentRow> list(@BeanParam EquipmentParameters wanted, @BeanParam Paging paging) {
        return Items.of(
                equipment.find(wanted.query(), wanted.order(paging.descending()), paging.size(), paging.after()));
    }

    /** One device. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getEquipment", summary = "Get one device", description = "Xem một thiết bị.")
    @APIResponseSchema(EquipmentRow.class)
    public Response get(@PathParam("id") EquipmentId id) {
        var device = equipment.get(id);
        return Answers.found(device, device.version());
    }

    /** Corrects what describes a device. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "correctEquipment",
            summary = "Correct what describes a device, with a reason",
            description = "Sửa thông tin thiết bị, kèm lý do. All facts are sent; what is left out is emptied.")
    @APIResponseSchema(EquipmentRow.class)
    public Response correct(
            @PathParam("id") EquipmentId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            CorrectedEquipment device) {
        correctEquipment.correct(
                new CorrectEquipment.Command(id, RecordVersion.seen(seen), device.facts(), device.reason()));
        return get(id);
    }

    /** What happened to a device. */
    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "getEquipmentHistory",
            summary = "Get what happened to a device, the latest first",
            description = "Lịch sử thiết bị: ai, khi nào, vì sao, từng trường trước và sau.")
    public Items<RecordedAct> history(@PathParam("id") EquipmentId id, @BeanParam Paging paging) {
        equipment.get(id);
        var language = ApiLanguage.of(request);
        return Items.of(
                history.of("Equipment", id.value(), paging.size(), paging.after()),
                entry -> RecordedAct.of(entry, Terms.in(language)));
    }

    /**
     * What describes a device.
     *
     * @param noSerialReason why it has no serial number; only if it has none
     * @param origin country of make, two letters (ISO 3166-1)
     * @param unitValue value of one piece as declared
     * @param currency three letters (ISO 4217)
     */
    public record CorrectedEquipment(
            AssetTag assetTag,
            @Nullable SerialNumber serialNumber,
            @Nullable String noSerialReason,
            String manufacturer,
            String model,
            @Nullable String description,
            @Nullable Category category,
            ManufactureYear manufactureYear,
            Country origin,
            Condition arrivalCondition,
            BigDecimal unitValue,
            String currency,
            @Nullable List<Imei> imeis,
            @Nullable List<MacAddress> macs,
            @Nullable List<String> otherIdentifiers,
            @Nullable String note,
            Reason reason) {

        EquipmentFacts facts() {
            return new EquipmentFacts(
                    assetTag,
                    serialNumber,
                    noSerialReason,
                    manufacturer,
                    model,
                    description,
                    category,
                    manufactureYear,
                    origin,
                    arrivalCondition,
                    new Money(unitValue, Money.currencyOf(currency)),
                    new Identifiers(
                            imeis == null ? List.of() : imeis,
                            macs == null ? List.of() : macs,
                            otherIdentifiers == null ? List.of() : otherIdentifiers),
                    note);
        }
    }
}
