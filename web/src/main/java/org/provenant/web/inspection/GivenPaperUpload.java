package org.provenant.web.inspection;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.inspection.About;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.inspection.SubjectKind;
import org.provenant.web.licensing.SentPart;
import org.provenant.web.platform.api.Parameters;

/** The parts of a form that gives what an auditor asked for. */
public class GivenPaperUpload {

    @FormParam("file")
    @Parameter(
            description =
                    "PDF, PNG, JPEG, TIFF, DOCX, XLSX, text, CSV or XML, at most 20 MB; none if a record is named")
    @Nullable
    EntityPart file;

    @FormParam("kind")
    @Parameter(description = "EQUIPMENT, PERMIT, DECLARATION, DOSSIER or REPORT: where the paper is kept already")
    @Nullable
    String kind;

    @FormParam("number")
    @Parameter(description = "Number of that record")
    @Nullable
    String number;

    @FormParam("remark")
    @Parameter(description = "What else the auditor should know")
    @Nullable
    String remark;

    About about() {
        return new About(Parameters.readIfGiven(SubjectKind.class, "kind", kind), number);
    }

    AddPaper.@Nullable Sent sent() throws IOException {
        return SentPart.ifSent(file);
    }
}
