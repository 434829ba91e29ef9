package org.provenant.web.reporting;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.api.Parameters;
import org.provenant.web.platform.api.UploadName;

/** The parts of a form that brings a key file. */
public class SigningKeyUpload {

    @FormParam("file")
    @Parameter(description = "PKCS#12 file (.p12 or .pfx) with the certificate and its private key")
    @Nullable
    EntityPart file;

    @FormParam("password")
    @Parameter(description = "Password of the file; it opens the file once and is kept nowhere")
    @Nullable
    String password;

    AddPaper.Sent sent() throws IOException {
        if (file == null) {
            throw new RuleViolated(FileRule.FILE_EMPTY);
        }
        return new AddPaper.Sent(UploadName.of(file), file.getContent().readAllBytes());
    }

    String password() {
        return Parameters.required("password", password);
    }
}
