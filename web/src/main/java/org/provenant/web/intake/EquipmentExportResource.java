package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.RegisterExport;
import org.provenant.application.intake.sheet.ExportFormat;
import org.provenant.web.equipment.EquipmentParameters;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;

/** The register as a file that can be imported again. */
@Path("")
@RequestScoped
@Tag(name = "Equipment")
public class EquipmentExportResource {

    @Inject
    RegisterExport export;

    @Context
    HttpServletRequest request;

    /** Every device that is looked for, as a workbook. */
    @GET
    @Path("/equipment.xlsx")
    @Produces(Downloads.XLSX)
    @Operation(
            operationId = "exportEquipmentXlsx",
            summary = "Download every device that is looked for as a workbook",
            description =
                    "Tải toàn bộ thiết bị tìm được thành tệp Excel. All rows, not a part of them, with headings in"
                            + " the language of `Accept-Language`; the workbook can be imported again without loss. No value"
                            + " runs as a formula.")
    public Response xlsx(
            @BeanParam EquipmentParameters wanted,
            @QueryParam("descending") @Parameter(description = "Largest or latest first") @Nullable Boolean descending)
            throws IOException {
        return file(ExportFormat.XLSX, wanted, descending);
    }

    /** Every device that is looked for, as CSV. */
    @GET
    @Path("/equipment.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "exportEquipmentCsv",
            summary = "Download every device that is looked for as CSV",
            description = "Tải toàn bộ thiết bị tìm được thành tệp CSV. As the workbook; in Vietnamese fields are"
                    + " separated by semicolons and decimals written with a comma, in English by commas and with a"
                    + " point. An apostrophe stands before a text that a spreadsheet program would run as a formula.")
    public Response csv(
            @BeanParam EquipmentParameters wanted,
            @QueryParam("descending") @Parameter(description = "Largest or latest first") @Nullable Boolean descending)
            throws IOException {
        return file(ExportFormat.CSV, wanted, descending);
    }

    private Response file(ExportFormat format, EquipmentParameters wanted, @Nullable Boolean descending)
            throws IOException {
        var language = ApiLanguage.of(request);
        var order = wanted.order(Boolean.TRUE.equals(descending));
        var file = Downloads.setAside(out -> export.write(format, wanted.query(), order, language, out));
        return Answers.file(file, format.mediaType(), export.nameOf(format, language));
    }
}
