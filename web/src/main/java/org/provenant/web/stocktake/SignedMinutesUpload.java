package org.provenant.web.stocktake;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.licensing.SentPart;

/** The parts of a form that sends signed minutes. */
public class SignedMinutesUpload {

    @FormParam("file")
    @Parameter(description = "PDF, PNG, JPEG or TIFF, at most 20 MB")
    @Nullable
    EntityPart file;

    @FormParam("remark")
    @Parameter(description = "What else should be known of it")
    @Nullable
    String remark;

    AddPaper.Sent sent() throws IOException {
        if (file == null) {
            throw new RuleViolated(FileRule.FILE_EMPTY);
        }
        return SentPart.of(file);
    }
}
