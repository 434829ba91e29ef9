package org.provenant.web.licensing;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.licensing.DossierPaper;
import org.provenant.domain.regulation.PaperForm;
import org.provenant.web.platform.api.Parameters;

/** The parts of a form that brings a version of a paper. */
public class PaperUpload {

    @FormParam("file")
    @Parameter(description = "PDF, PNG, JPEG, TIFF, DOCX, XLSX, text, CSV or XML, at most 20 MB", required = true)
    @Nullable
    EntityPart file;

    @FormParam("item")
    @Parameter(description = "Code of the checklist's paper, or OTHER", required = true)
    @Nullable
    String item;

    @FormParam("name")
    @Parameter(description = "Name of the paper", required = true)
    @Nullable
    String name;

    @FormParam("form")
    @Parameter(description = "ORIGINAL, CERTIFIED_COPY or COPY", required = true)
    @Nullable
    String form;

    @FormParam("issuer")
    @Parameter(description = "Who issued it")
    @Nullable
    String issuer;

    @FormParam("issuedOn")
    @Parameter(description = "Day of issue, YYYY-MM-DD")
    @Nullable
    String issuedOn;

    @FormParam("validUntil")
    @Parameter(description = "Last day of validity, YYYY-MM-DD")
    @Nullable
    String validUntil;

    @FormParam("suppliedBy")
    @Parameter(description = "Who gave it to the company's officer")
    @Nullable
    String suppliedBy;

    DossierPaper.Facts facts() {
        return new DossierPaper.Facts(
                Parameters.required("item", item),
                Parameters.required("name", name),
                Parameters.read(PaperForm.class, "form", Parameters.required("form", form)),
                issuer,
                Parameters.readIfGiven(LocalDate.class, "issuedOn", issuedOn),
                Parameters.readIfGiven(LocalDate.class, "validUntil", validUntil),
                suppliedBy);
    }

    AddPaper.Sent sent() throws IOException {
        return SentPart.of(Parameters.required("file", file));
    }
}
