package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.ImportTemplate;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;

/** The workbook to fill in. */
@Path("/imports/template")
@RequestScoped
@Tag(name = "Imports")
public class TemplateResource {

    @Inject
    ImportTemplate template;

    @Context
    HttpServletRequest request;

    /** A workbook to fill in, with what the company has to choose from. */
    @GET
    @Produces(Downloads.XLSX)
    @Operation(
            operationId = "getTemplate",
            summary = "Download a workbook to fill in, in the language of `Accept-Language`",
            description = "Tải tệp mẫu để điền. Places, custodians and permit lines of the company stand in"
                    + " drop-downs; a second sheet explains every column by an example.")
    public Response get(
            @QueryParam("declaration")
                    @Parameter(description = "Declaration whose lines are offered; without it those of all open ones")
                    @Nullable
                    DeclarationId declaration)
            throws IOException {
        var language = ApiLanguage.of(request);
        var out = new ByteArrayOutputStream();
        template.write(declaration, language, out);
        return Answers.file(out.toByteArray(), Downloads.XLSX, template.nameOf(declaration, language));
    }
}
