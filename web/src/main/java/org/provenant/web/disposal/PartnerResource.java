package org.provenant.web.disposal;

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
import org.provenant.application.disposal.AddPartner;
import org.provenant.application.disposal.ChangePartner;
import org.provenant.application.disposal.PartnerList;
import org.provenant.application.disposal.PartnerSort;
import org.provenant.domain.disposal.DisposalPartner;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.disposal.WasteCode;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** Who takes devices over when their use ends. */
@Path("/disposal-partners")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Disposals")
public class PartnerResource {

    @Inject
    PartnerList partners;

    @Inject
    AddPartner addPartner;

    @Inject
    ChangePartner changePartner;

    /** Those of the company acted for. */
    @GET
    @Operation(
            operationId = "listDisposalPartners",
            summary = "List waste handlers and buyers abroad",
            description = "Danh sách đơn vị tiếp nhận.")
    public Items<PartnerList.PartnerRow> list(
            @QueryParam("kind") @Parameter(description = "Only partners of this kind") @Nullable PartnerKind kind,
            @QueryParam("sort") @DefaultValue("NAME") PartnerSort sort,
            @BeanParam Paging paging) {
        return Items.of(partners.find(kind, paging.by(sort), paging.size(), paging.after()));
    }

    /** Registers one. */
    @POST
    @Operation(
            operationId = "addDisposalPartner",
            summary = "Register a waste handler or a buyer abroad",
            description = "Thêm đơn vị tiếp nhận.")
    @APIResponseSchema(value = PartnerList.PartnerRow.class, responseCode = "201")
    public Response add(NewPartner request) {
        var id = addPartner.add(request.kind(), request.facts().facts());
        var row = partners.get(id);
        return Answers.made("/disposal-partners", id, row, row.version());
    }

    /** One partner. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDisposalPartner",
            summary = "Get one partner",
            description = "Xem một đơn vị tiếp nhận.")
    @APIResponseSchema(PartnerList.PartnerRow.class)
    public Response get(@PathParam("id") DisposalPartnerId id) {
        var row = partners.get(id);
        return Answers.found(row, row.version());
    }

    /** What is known of it by now. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "changeDisposalPartner",
            summary = "Take over what is known of a partner by now, such as a renewed licence",
            description = "Cập nhật đơn vị tiếp nhận. `If-Match` is the partner's `version` in quotes.")
    @APIResponseSchema(PartnerList.PartnerRow.class)
    public Response change(
            @PathParam("id") DisposalPartnerId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            PartnerFacts request) {
        changePartner.change(id, RecordVersion.seen(seen), request.facts());
        return get(id);
    }

    /** A partner that is not known yet. */
    public record NewPartner(PartnerKind kind, PartnerFacts facts) {}

    /** @param wasteCodes the waste that the licence covers */
    public record PartnerFacts(
            String name,
            String address,
            @Nullable String licenceNumber,
            @Nullable LocalDate licensedFrom,
            @Nullable LocalDate licensedTo,
            List<String> wasteCodes) {

        public PartnerFacts {
            wasteCodes = List.copyOf(wasteCodes);
        }

        DisposalPartner.Facts facts() {
            return new DisposalPartner.Facts(
                    name,
                    address,
                    licenceNumber,
                    licensedFrom,
                    licensedTo,
                    wasteCodes.stream().map(WasteCode::new).toList());
        }
    }
}
