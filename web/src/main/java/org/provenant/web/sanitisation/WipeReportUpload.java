package org.provenant.web.sanitisation;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.web.licensing.SentPart;

/** The parts of a form that takes reports of wiping tools in. */
public class WipeReportUpload {

    @FormParam("file")
    @Parameter(
            description = "A report (text, PDF or XML) or a ZIP of at most 1000 of them, at most 20 MB",
            required = true)
    @Nullable
    EntityPart file;

    List<AddPaper.Sent> sent() throws IOException {
        return file == null ? List.of() : List.of(SentPart.of(file));
    }
}
