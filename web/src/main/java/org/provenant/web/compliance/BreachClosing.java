package org.provenant.web.compliance;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.CloseBreach;
import org.provenant.domain.compliance.BreachId;
import org.provenant.web.licensing.SentPart;
import org.provenant.web.platform.api.Parameters;

/** The parts of a form that closes a breach. */
public class BreachClosing {

    @FormParam("remedy")
    @Parameter(description = "What was done about it", required = true)
    @Nullable
    String remedy;

    @FormParam("evidence")
    @Parameter(description = "Number and date of the paper that proves it", required = true)
    @Nullable
    String evidence;

    @FormParam("file")
    @Parameter(description = "The paper itself: PDF, PNG, JPEG, TIFF, DOCX, XLSX, text, CSV or XML, at most 20 MB")
    @Nullable
    EntityPart file;

    CloseBreach.Command command(BreachId breach, int version) throws IOException {
        return new CloseBreach.Command(
                breach,
                version,
                Parameters.required("remedy", remedy),
                Parameters.required("evidence", evidence),
                SentPart.ifSent(file));
    }
}
