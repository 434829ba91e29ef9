package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.rulebook.AdoptRuleBook;
import org.provenant.application.intake.rulebook.RuleBookUploads;
import org.provenant.application.intake.rulebook.UploadRuleBook;
import org.provenant.application.licensing.RuleBookPreview;
import org.provenant.domain.regulation.RuleBookUploadId;
import org.provenant.domain.regulation.RuleDifference;
import org.provenant.domain.regulation.RuleFacts;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Parameters;
import org.provenant.web.platform.api.UploadName;

/** The rule book as a workbook, and its next edition. */
@Path("/rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class RuleBookResource {

    private static final String UPLOADS = "/rules/uploads";

    @Inject
    RuleBookUploads uploads;

    @Inject
    RuleBookPreview preview;

    @Inject
    UploadRuleBook uploadRuleBook;

    @Inject
    AdoptRuleBook adoptRuleBook;

    @Context
    HttpServletRequest request;

    /** The latest edition as a workbook. */
    @GET
    @Path("/book.xlsx")
    @Produces(Downloads.XLSX)
    @Operation(
            operationId = "downloadRuleBook",
            summary = "Download the rule book as a workbook, in the language of `Accept-Language`",
            description = "Tải bộ quy định hiện hành dưới dạng bảng tính.")
    public Response download() throws IOException {
        var language = ApiLanguage.of(request);
        var out = new ByteArrayOutputStream();
        uploads.write(language, out);
        return Answers.file(out.toByteArray(), Downloads.XLSX, uploads.nameOf(language));
    }

    /** Takes in a changed workbook and tells what it would change. */
    @POST
    @Path("/uploads")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadRuleBook",
            summary = "Upload a changed rule book and see what it would change",
            description = "Tải bộ quy định đã sửa lên và xem khác biệt. No rule changes yet.")
    @APIResponseSchema(value = BookChecked.class, responseCode = "201")
    public Response upload(@BeanParam Workbook workbook) throws IOException {
        var file = workbook.file();
        var id = uploadRuleBook.upload(UploadName.of(file), file.getContent().readAllBytes());
        return Response.created(Answers.address(UPLOADS, id)).entity(get(id)).build();
    }

    /** What an uploaded workbook would change, or everything wrong with it. */
    @GET
    @Path("/uploads/{id}")
    @Operation(
            operationId = "checkRuleBook",
            summary = "See what an uploaded rule book would change, or everything wrong with it",
            description = "Xem khác biệt hoặc lỗi của bộ quy định đã tải lên.")
    public BookChecked get(@PathParam("id") RuleBookUploadId id) {
        return BookChecked.of(uploads.check(id), Terms.in(ApiLanguage.of(request)));
    }

    /** What an uploaded workbook would ask otherwise of open dossiers. */
    @GET
    @Path("/uploads/{id}/effects")
    @Operation(
            operationId = "previewRuleBook",
            summary = "See what an uploaded rule book would ask otherwise of open dossiers, before it is adopted",
            description =
                    "Xem trước ảnh hưởng đến các hồ sơ chưa có kết quả. Dossiers of companies whose records the caller"
                            + " may not read are counted only; decided dossiers keep their rules.")
    public RuleBookPreview.Preview effects(@PathParam("id") RuleBookUploadId id) {
        var checked = uploads.check(id);
        checked.upload().requireAdoptable(checked.latest());
        return preview.of(checked.difference());
    }

    /** Makes an uploaded workbook the next edition. */
    @POST
    @Path("/uploads/{id}/adopt")
    @Operation(
            operationId = "adoptRuleBook",
            summary = "Make an uploaded rule book the next edition, whole or not at all",
            description = "Áp dụng bộ quy định đã tải lên thành phiên bản mới. Records keep the rules they rest on.")
    public BookChecked adopt(@PathParam("id") RuleBookUploadId id, Because because) {
        adoptRuleBook.adopt(id, because.reason());
        return get(id);
    }

    /** The part of a form that brings a workbook. */
    public static class Workbook {

        @FormParam("file")
        @Parameter(description = "XLSX, at most 20 MB", required = true)
        @Nullable
        EntityPart file;

        EntityPart file() {
            return Parameters.required("file", file);
        }
    }

    /**
     * An uploaded rule book after its check.
     *
     * @param madeFor the edition that it changes
     * @param adoptedAs the edition that it has become; none if it has not
     */
    public record BookChecked(
            long id,
            String fileName,
            int madeFor,
            @Nullable Integer adoptedAs,
            List<BookProblem> problems,
            List<RuleName> added,
            List<RuleName> ended,
            List<ChangedRule> changed) {

        static BookChecked of(RuleBookUploads.Checked checked, Terms terms) {
            var upload = checked.upload();
            var difference = checked.difference();
            return new BookChecked(
                    upload.id().value(),
                    upload.fileName(),
                    upload.madeFor(),
                    upload.adoptedAs(),
                    checked.problems().stream()
                            .map(each -> new BookProblem(
                                    each.sheet(),
                                    each.row(),
                                    each.heading(),
                                    each.value(),
                                    each.reason(terms),
                                    each.hint(terms)))
                            .toList(),
                    difference.added().stream().map(RuleName::of).toList(),
                    difference.ended().stream()
                            .map(row -> RuleName.of(row.facts()))
                            .toList(),
                    difference.changed().stream()
                            .map(change -> new ChangedRule(RuleName.of(change.after()), change.values()))
                            .toList());
        }
    }

    /**
     * One thing wrong with one row.
     *
     * @param row as Excel numbers it; 0 if no row is meant
     * @param hint what to write instead; empty if the reason says it all
     */
    public record BookProblem(
            String sheet, int row, @Nullable String heading, String value, String reason, String hint) {}

    /** A rule by its kind and code. */
    public record RuleName(RuleKind kind, String code) {

        static RuleName of(RuleFacts facts) {
            return new RuleName(facts.kind(), facts.code());
        }
    }

    /** A rule that says something else, and what. */
    public record ChangedRule(RuleName rule, List<RuleDifference.Value> values) {}
}
