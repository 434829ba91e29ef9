package org.provenant.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.licensing.DossierCard;
import org.provenant.application.licensing.DossierFiles;
import org.provenant.application.licensing.DossierPrint;
import org.provenant.application.licensing.WaivePaper;
import org.provenant.application.licensing.WithdrawPaper;
import org.provenant.domain.licensing.ContentPaper;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierPaperId;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;
import org.provenant.web.platform.api.Parameters;

/** The papers in a dossier with their files, and those that are printed from what it says. */
@Path("/dossiers/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers")
public class DossierPaperResource {

    @Inject
    DossierCard card;

    @Inject
    DossierFiles files;

    @Inject
    DossierPrint print;

    @Inject
    AddPaper addPaper;

    @Inject
    WithdrawPaper withdrawPaper;

    @Context
    HttpServletRequest request;

    @Inject
    WaivePaper waivePaper;

    /** Puts a version of a paper in. */
    @POST
    @Path("/papers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "addPaper",
            summary = "Put a version of a paper into a dossier, with its file",
            description =
                    "Thêm một bản giấy tờ kèm tệp. What the file is tells its content, not its name; what could run"
                            + " is refused with its reason.")
    @APIResponseSchema(DossierCard.Card.class)
    public Response add(@PathParam("id") DossierId id, @BeanParam PaperUpload upload) throws IOException {
        addPaper.add(id, upload.facts(), upload.sent());
        return get(id);
    }

    /** Says why the dossier goes without a paper. */
    @POST
    @Path("/papers/waive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "waivePaper",
            summary = "Record why a dossier goes without a paper of its checklist",
            description =
                    "Ghi lý do không nộp một giấy tờ. Only where the rule that asks for the paper is not VERIFIED;"
                            + " a paper that is put in later counts instead.")
    @APIResponseSchema(DossierCard.Card.class)
    public Response waive(@PathParam("id") DossierId id, WaivedPaper waived) {
        waivePaper.waive(id, waived.item(), waived.reason());
        return get(id);
    }

    /** Withdraws a version. */
    @POST
    @Path("/papers/{paper}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawPaper",
            summary = "Withdraw a version of a paper; its file is kept",
            description = "Rút một bản giấy tờ, kèm lý do.")
    @APIResponseSchema(DossierCard.Card.class)
    public Response withdraw(
            @PathParam("id") DossierId id, @PathParam("paper") DossierPaperId paper, WithdrawnPaper withdrawn) {
        withdrawPaper.withdraw(id, paper, withdrawn.reason());
        return get(id);
    }

    /** The file of a version. */
    @GET
    @Path("/papers/{paper}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getPaperFile",
            summary = "Download the file of a version, as it was sent",
            description = "Tải tệp của một bản giấy tờ. Always as an attachment, under the type that was found.")
    public Response file(@PathParam("id") DossierId id, @PathParam("paper") DossierPaperId paper) {
        card.get(id);
        var file = files.get(paper);
        return Answers.file(files.bytes(paper), file.type().mediaType(), file.name());
    }

    /** A paper to be signed. */
    @GET
    @Path("/printed/{paper}.pdf")
    @Produces(Downloads.PDF)
    @Operation(
            operationId = "printPaperPdf",
            summary = "Print a paper from what the dossier says, as PDF in Vietnamese",
            description = "In giấy tờ từ nội dung hồ sơ, dạng PDF.")
    public Response pdf(
            @PathParam("id") DossierId id,
            @PathParam("paper") @Parameter(description = "Name of the paper, such as USE_PLAN") String paper) {
        return printed(id, paper, AttachmentType.PDF);
    }

    /** A paper to go on with. */
    @GET
    @Path("/printed/{paper}.docx")
    @Produces(Downloads.DOCX)
    @Operation(
            operationId = "printPaperDocx",
            summary = "Print a paper from what the dossier says, as DOCX in Vietnamese",
            description = "In giấy tờ từ nội dung hồ sơ, dạng DOCX để sửa tiếp.")
    public Response docx(
            @PathParam("id") DossierId id,
            @PathParam("paper") @Parameter(description = "Name of the paper, such as USE_PLAN") String paper) {
        return printed(id, paper, AttachmentType.DOCX);
    }

    /** Whoever may not see the dossier is told so before the paper's name is looked at. */
    private Response printed(DossierId id, String name, AttachmentType type) {
        var dossier = card.get(id);
        var paper = Parameters.read(ContentPaper.class, null, name);
        var bytes = type == AttachmentType.PDF ? print.pdf(id, paper, Language.VI) : print.docx(id, paper, Language.VI);
        return Answers.file(
                bytes, type.mediaType(), ContentPrint.fileName(paper, dossier.title(), type, ApiLanguage.of(request)));
    }

    private Response get(DossierId id) {
        var dossier = card.get(id);
        return Answers.found(dossier, dossier.version());
    }

    /**
     * Why the dossier goes without a paper.
     *
     * @param item code of the checklist's paper
     */
    public record WaivedPaper(String item, Reason reason) {}

    /** Why it is withdrawn. */
    public record WithdrawnPaper(Reason reason) {}
}
