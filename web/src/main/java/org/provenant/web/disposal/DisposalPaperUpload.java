package org.provenant.web.disposal;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.disposal.DisposalLineId;
import org.provenant.domain.disposal.DisposalPaper;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.api.Parameters;
import org.provenant.web.platform.api.UploadName;

/** The parts of a form that sends a paper of a disposal. */
public class DisposalPaperUpload {

    @FormParam("file")
    @Parameter(description = "PDF, picture, office file or text, at most 20 MB")
    @Nullable
    EntityPart file;

    @FormParam("code")
    @Parameter(description = "What the rule book calls the paper, such as D-REX-BL")
    @Nullable
    String code;

    @FormParam("lineId")
    @Parameter(description = "The device that it is about, where each device needs one of its own")
    @Nullable
    String lineId;

    @FormParam("number")
    @Parameter(description = "Its own number")
    @Nullable
    String number;

    @FormParam("issuedOn")
    @Parameter(description = "Its day, yyyy-MM-dd")
    @Nullable
    String issuedOn;

    DisposalPaper.Facts facts() {
        return new DisposalPaper.Facts(
                Parameters.required("code", code),
                Parameters.readIfGiven(DisposalLineId.class, "lineId", lineId),
                number,
                Parameters.required("issuedOn", Parameters.readIfGiven(LocalDate.class, "issuedOn", issuedOn)));
    }

    AddPaper.Sent sent() throws IOException {
        if (file == null) {
            throw new RuleViolated(FileRule.FILE_EMPTY);
        }
        return new AddPaper.Sent(UploadName.of(file), file.getContent().readAllBytes());
    }
}
