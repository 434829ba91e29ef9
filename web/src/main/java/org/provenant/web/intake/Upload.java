package org.provenant.web.intake;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.web.platform.api.Parameters;

/** The parts of a form that brings a spreadsheet. */
public class Upload {

    @FormParam("file")
    @Parameter(description = "XLSX or CSV, at most 20 MB", required = true)
    @Nullable
    EntityPart file;

    @FormParam("declaration")
    @Parameter(description = "Number of the declaration's record", required = true)
    @Nullable
    String declaration;

    @FormParam("supplier")
    @Parameter(description = "Supplier whose saved mapping is used; the mapping is saved under this name")
    @Nullable
    String supplier;

    EntityPart file() {
        return Parameters.required("file", file);
    }

    DeclarationId declaration() {
        return Parameters.read(DeclarationId.class, "declaration", Parameters.required("declaration", declaration));
    }

    @Nullable
    String supplier() {
        return supplier;
    }
}
