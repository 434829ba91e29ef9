package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.intake.ImportList;
import org.provenant.application.intake.ImportRow;
import org.provenant.application.reporting.UndoImport;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.web.platform.api.Because;

/** Takes imports back, which needs to know what was reported. */
@Path("/imports/{id}/undo")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class UndoImportResource {

    @Inject
    UndoImport undoImport;

    @Inject
    ImportList imports;

    /** Takes a whole import back. */
    @POST
    @Operation(
            operationId = "undoImport",
            summary = "Take a whole import back while nothing depends on it",
            description =
                    "Hủy toàn bộ một lần nhập khi chưa có gì phụ thuộc vào nó. The devices stay readable and count"
                            + " no more.")
    public ImportRow undo(@PathParam("id") ImportBatchId id, Because because) {
        undoImport.undo(id, because.reason());
        return imports.get(id);
    }
}
