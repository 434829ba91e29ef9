package org.provenant.web.labelling;

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
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.labelling.AddLabelSheet;
import org.provenant.application.labelling.CorrectLabelSheet;
import org.provenant.application.labelling.LabelSheetList;
import org.provenant.application.labelling.LabelSheetRow;
import org.provenant.application.labelling.LabelSheetSort;
import org.provenant.application.labelling.OfferLabelSheet;
import org.provenant.application.labelling.RetireLabelSheet;
import org.provenant.domain.labelling.LabelLayout;
import org.provenant.domain.labelling.LabelSheetId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.RecordVersion;

/** The label sheets of the company. */
@Path(LabelSheetResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Labels", description = "Labels of devices and the sheets they are printed on · Nhãn thiết bị")
public class LabelSheetResource {

    static final String LIST = "/label-sheets";

    @Inject
    LabelSheetList sheets;

    @Inject
    AddLabelSheet addSheet;

    @Inject
    CorrectLabelSheet correctSheet;

    @Inject
    RetireLabelSheet retireSheet;

    @Inject
    OfferLabelSheet offerSheet;

    /** The own label sheets of the company acted for. */
    @GET
    @Operation(
            operationId = "listLabelSheets",
            summary = "List the company's own label sheets",
            description = "Danh sách khổ nhãn riêng của doanh nghiệp. The usual ones, `A4_24`, `A4_40`, `A4_65` and"
                    + " `ROLL_50_25`, are always there.")
    public Items<LabelSheetRow> list(
            @QueryParam("q") @Parameter(description = "Words in the name") @Nullable String words,
            @QueryParam("sort") @DefaultValue("NAME") LabelSheetSort sort,
            @BeanParam Paging paging) {
        return Items.of(sheets.find(words, paging.by(sort), paging.size(), paging.after()));
    }

    /** One label sheet. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getLabelSheet", summary = "Get one label sheet", description = "Xem một khổ nhãn.")
    @APIResponseSchema(LabelSheetRow.class)
    public Response get(@PathParam("id") LabelSheetId id) {
        var sheet = sheets.get(id);
        return Answers.found(sheet, sheet.version());
    }

    /** Makes a label sheet known. */
    @POST
    @Operation(
            operationId = "addLabelSheet",
            summary = "Add a label sheet",
            description = "Thêm khổ nhãn. Millimetres with at most one decimal; all labels must lie within the page.")
    @APIResponseSchema(value = LabelSheetRow.class, responseCode = "201")
    public Response add(NewLabelSheet sheet) {
        var id = addSheet.add(sheet.name(), sheet.layout().layout());
        var made = sheets.get(id);
        return Answers.made(LIST, id, made, made.version());
    }

    /** Corrects a label sheet. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "correctLabelSheet",
            summary = "Correct the name or the measures of a label sheet",
            description = "Sửa khổ nhãn, kèm lý do.")
    @APIResponseSchema(LabelSheetRow.class)
    public Response correct(
            @PathParam("id") LabelSheetId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            CorrectedLabelSheet sheet) {
        correctSheet.correct(new CorrectLabelSheet.Command(
                id, RecordVersion.seen(seen), sheet.name(), sheet.layout().layout(), sheet.reason()));
        return get(id);
    }

    /** Offers a label sheet no more. */
    @POST
    @Path("/{id}/retire")
    @Operation(
            operationId = "retireLabelSheet",
            summary = "Offer a label sheet no more",
            description = "Ngừng dùng khổ nhãn.")
    @APIResponseSchema(LabelSheetRow.class)
    public Response retire(
            @PathParam("id") LabelSheetId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            Because because) {
        retireSheet.retire(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }

    /** Offers a label sheet again. */
    @POST
    @Path("/{id}/offer")
    @Operation(
            operationId = "offerLabelSheet",
            summary = "Offer a label sheet again",
            description = "Dùng lại khổ nhãn.")
    @APIResponseSchema(LabelSheetRow.class)
    public Response offer(
            @PathParam("id") LabelSheetId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            Because because) {
        offerSheet.offer(id, RecordVersion.seen(seen), because.reason());
        return get(id);
    }

    /** A label sheet as it is sent. */
    public record NewLabelSheet(String name, Measures layout) {}

    /** What a label sheet is from now on, and why. */
    public record CorrectedLabelSheet(String name, Measures layout, Reason reason) {}

    /**
     * Millimetres, with at most one decimal.
     *
     * @param across labels beside each other
     * @param down labels below each other
     * @param left from the edge of the page to the first label
     * @param top from the edge of the page to the first label
     * @param gapAcross between labels beside each other
     * @param gapDown between labels below each other
     */
    public record Measures(
            BigDecimal pageWidth,
            BigDecimal pageHeight,
            int across,
            int down,
            BigDecimal labelWidth,
            BigDecimal labelHeight,
            BigDecimal left,
            BigDecimal top,
            BigDecimal gapAcross,
            BigDecimal gapDown) {

        LabelLayout layout() {
            return new LabelLayout(
                    pageWidth, pageHeight, across, down, labelWidth, labelHeight, left, top, gapAcross, gapDown);
        }
    }
}
