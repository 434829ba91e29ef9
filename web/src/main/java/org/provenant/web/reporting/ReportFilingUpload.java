package org.provenant.web.reporting;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.reporting.FilingChannel;
import org.provenant.domain.reporting.ReportFiling;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.api.Parameters;
import org.provenant.web.platform.api.UploadName;

/** The parts of a form that says how a report was handed in. */
public class ReportFilingUpload {

    @FormParam("file")
    @Parameter(description = "The signed scan: PDF, picture, office file or text, at most 20 MB")
    @Nullable
    EntityPart file;

    @FormParam("filedOn")
    @Parameter(description = "Day on which it was handed in, yyyy-MM-dd")
    @Nullable
    String filedOn;

    @FormParam("channel")
    @Parameter(description = "PORTAL, IN_PERSON, POST or E_MAIL")
    @Nullable
    String channel;

    @FormParam("receiptNumber")
    @Parameter(description = "What the authority gave as proof")
    @Nullable
    String receiptNumber;

    ReportFiling.Facts facts() {
        return new ReportFiling.Facts(
                Parameters.required("filedOn", Parameters.readIfGiven(LocalDate.class, "filedOn", filedOn)),
                Parameters.required("channel", Parameters.readIfGiven(FilingChannel.class, "channel", channel)),
                Parameters.required("receiptNumber", receiptNumber));
    }

    AddPaper.Sent sent() throws IOException {
        if (file == null) {
            throw new RuleViolated(FileRule.FILE_EMPTY);
        }
        return new AddPaper.Sent(UploadName.of(file), file.getContent().readAllBytes());
    }
}
