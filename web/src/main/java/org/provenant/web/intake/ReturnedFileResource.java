package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.intake.ImportFiles;
import org.provenant.application.intake.ImportList;
import org.provenant.application.intake.ImportProblems;
import org.provenant.application.intake.sheet.ReturnedFile;
import org.provenant.domain.intake.BatchState;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;

/** Gives users their own file back with what is wrong in it. */
@Path("/imports/{id}/returned")
@RequestScoped
@Tag(name = "Imports")
public class ReturnedFileResource {

    @Inject
    ImportList imports;

    @Inject
    ImportFiles files;

    @Inject
    ImportProblems problems;

    @Context
    HttpServletRequest request;

    /** The uploaded file with a column of reasons. */
    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getReturnedFile",
            summary = "Download the uploaded file with one more column: what is wrong with each row",
            description = "Tải lại chính tệp đã gửi, thêm cột lý do lỗi. A workbook comes back as workbook, CSV as CSV;"
                    + " corrected where it is, it can be uploaded again.")
    public Response get(@PathParam("id") ImportBatchId id) throws IOException {
        var batch = imports.get(id);
        if (batch.state() == BatchState.UPLOADED) {
            throw new RuleViolated(IntakeRule.NOT_CHECKED, batch.fileName());
        }
        var found = batch.problems() == 0 ? List.<RowProblem>of() : problems.of(id, 0, ImportProblems.MOST);
        var out = new ByteArrayOutputStream();
        ReturnedFile.write(files.open(id), files.propose(id, null).mapping(), found, ApiLanguage.of(request), out);
        return Answers.file(out.toByteArray(), MediaType.APPLICATION_OCTET_STREAM, batch.fileName());
    }
}
