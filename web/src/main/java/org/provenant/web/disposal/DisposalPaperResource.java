package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.disposal.AttachDisposalPaper;
import org.provenant.application.disposal.DisposalList;
import org.provenant.application.disposal.DisposalPrints;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPaperId;
import org.provenant.reports.disposal.DisposalPaperKind;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Parameters;

/** The papers of a disposal. */
@Path("/disposals/{id}/papers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Disposals")
public class DisposalPaperResource {

    @Inject
    DisposalList disposals;

    @Inject
    AttachDisposalPaper attach;

    @Inject
    DisposalPrints prints;

    /** All of them. */
    @GET
    @Operation(
            operationId = "listDisposalPapers",
            summary = "List the papers of a disposal, each version of each",
            description = "Giấy tờ của lệnh xử lý.")
    public Items<DisposalList.Paper> list(@PathParam("id") DisposalOrderId id) {
        return Items.all(disposals.papers(id));
    }

    /** Keeps one. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "attachDisposalPaper",
            summary = "Keep a paper of a disposal; a later one of the same kind is its new version",
            description = "Lưu giấy tờ. What the file is tells its content; what could run is refused.")
    public Items<DisposalList.Paper> attach(@PathParam("id") DisposalOrderId id, @BeanParam DisposalPaperUpload upload)
            throws IOException {
        attach.attach(id, upload.facts(), upload.sent());
        return list(id);
    }

    /** What can be printed. */
    @GET
    @Path("/prints/{kind}")
    @Produces("application/pdf")
    @Operation(
            operationId = "printDisposalPaper",
            summary = "Print a paper of a disposal, filled in as far as it has come",
            description = "In quyết định, biên bản, danh mục, văn bản đề nghị hoặc thông báo. In Vietnamese.")
    public Response print(
            @PathParam("id") DisposalOrderId id,
            @PathParam("kind") @Parameter(description = "Name of the paper, such as MINUTES") String name) {
        // Whoever may not see the disposal is told so before the paper's name is looked at.
        disposals.get(id);
        var kind = Parameters.read(DisposalPaperKind.class, null, name);
        return Answers.file(prints.pdf(id, kind), "application/pdf", kind + ".pdf");
    }

    /** The file. */
    @GET
    @Path("/{paper}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getDisposalPaper",
            summary = "Download a paper of a disposal, as it was sent",
            description = "Tải giấy tờ. Always as an attachment, under the type that was found.")
    public Response file(@PathParam("id") DisposalOrderId id, @PathParam("paper") DisposalPaperId paper) {
        var file = disposals.file(id, paper);
        return Answers.file(disposals.bytes(id, paper), file.type().mediaType(), file.name());
    }
}
