package org.provenant.web.licensing;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.licensing.ControlRecord;
import org.provenant.domain.regulation.OtherControl;
import org.provenant.web.platform.api.Parameters;

/** The parts of a form that brings the permit of another control. */
public class ControlUpload {

    @FormParam("file")
    @Parameter(description = "PDF, PNG, JPEG, TIFF, DOCX, XLSX, text, CSV or XML, at most 20 MB; none if not at hand")
    @Nullable
    EntityPart file;

    @FormParam("control")
    @Parameter(description = "CIVIL_CRYPTOGRAPHY, INFORMATION_SECURITY or CONFORMITY", required = true)
    @Nullable
    String control;

    @FormParam("number")
    @Parameter(description = "Number of the permit or paper", required = true)
    @Nullable
    String number;

    @FormParam("issuer")
    @Parameter(description = "Who issued it", required = true)
    @Nullable
    String issuer;

    @FormParam("issuedOn")
    @Parameter(description = "Day of issue, YYYY-MM-DD", required = true)
    @Nullable
    String issuedOn;

    @FormParam("validUntil")
    @Parameter(description = "Last day of validity, YYYY-MM-DD")
    @Nullable
    String validUntil;

    ControlRecord.Facts facts() {
        return new ControlRecord.Facts(
                Parameters.read(OtherControl.class, "control", Parameters.required("control", control)),
                Parameters.required("number", number),
                Parameters.required("issuer", issuer),
                Parameters.read(LocalDate.class, "issuedOn", Parameters.required("issuedOn", issuedOn)),
                Parameters.readIfGiven(LocalDate.class, "validUntil", validUntil));
    }

    AddPaper.@Nullable Sent sent() throws IOException {
        return SentPart.ifSent(file);
    }
}
