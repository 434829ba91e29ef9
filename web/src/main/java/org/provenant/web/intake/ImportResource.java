package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.ImportEquipment;
import org.provenant.application.intake.ImportFiles;
import org.provenant.application.intake.ImportList;
import org.provenant.application.intake.ImportProblems;
import org.provenant.application.intake.ImportRow;
import org.provenant.application.intake.ImportSort;
import org.provenant.application.intake.StartConfirm;
import org.provenant.application.intake.UploadImport;
import org.provenant.application.intake.sheet.ColumnSample;
import org.provenant.application.intake.sheet.FormatQuestion;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.job.JobQueue;
import org.provenant.application.shared.Keyset;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.intake.BatchState;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.job.JobState;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;
import org.provenant.web.platform.api.ApiRule;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;

/** Imports from spreadsheets: upload, map, check, confirm. */
@Path(ImportResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Devices from suppliers' spreadsheets · Nhập thiết bị từ bảng tính")
public class ImportResource {

    static final String LIST = "/imports";

    @Inject
    ImportList imports;

    @Inject
    ImportFiles files;

    @Inject
    ImportProblems problems;

    @Inject
    UploadImport uploadImport;

    @Inject
    ImportEquipment importEquipment;

    @Inject
    StartConfirm startConfirm;

    @Context
    HttpServletRequest request;

    /** The imports of the company acted for. */
    @GET
    @Operation(
            operationId = "listImports",
            summary = "List the imports, the latest first",
            description = "Danh sách các lần nhập từ bảng tính.")
    public Items<ImportRow> list(
            @QueryParam("q") @Parameter(description = "Words in file name, declaration or uploader") @Nullable
                    String words,
            @QueryParam("state") @Parameter(description = "Only those in this state") @Nullable BatchState state,
            @QueryParam("declaration") @Parameter(description = "Only those for this declaration") @Nullable
                    DeclarationId declaration,
            @QueryParam("sort") @DefaultValue("UPLOADED_AT") ImportSort sort,
            @BeanParam Paging paging) {
        return Items.of(imports.find(
                new ImportList.Query(words, state, declaration), paging.by(sort), paging.size(), paging.after()));
    }

    /** Takes in a file and, if its columns leave no doubt, checks every row. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadImport",
            summary = "Upload a spreadsheet for a declaration and check it",
            description = "Tải bảng tính lên và kiểm tra từng dòng. Nothing comes into the register yet. If the columns"
                    + " or formats leave a doubt, the answer holds `questions` or `missing` columns and the state stays"
                    + " `UPLOADED` until a mapping is declared.")
    @APIResponseSchema(value = ImportChecked.class, responseCode = "201")
    public Response upload(
            @FormParam("file") @Parameter(description = "XLSX or CSV, at most 20 MB") @Nullable EntityPart file,
            @FormParam("declaration") @Parameter(description = "Number of the declaration's record") @Nullable
                    DeclarationId declaration,
            @FormParam("supplier")
                    @Parameter(description = "Supplier whose saved mapping is used, and saved if there is none")
                    @Nullable
                    String supplier)
            throws IOException {
        if (file == null || declaration == null) {
            throw new RuleViolated(ApiRule.FIELD_MISSING, file == null ? "file" : "declaration");
        }
        var id = uploadImport.upload(
                declaration, UploadName.of(file), file.getContent().readAllBytes());
        var proposal = files.propose(id, supplier);
        if (proposal.questions().isEmpty() && proposal.missing().isEmpty()) {
            importEquipment.check(id, proposal.mapping(), supplier);
        }
        return Response.created(Answers.address(LIST, id))
                .entity(new ImportChecked(imports.get(id), MappingProposal.of(proposal)))
                .build();
    }

    /** How far an import has come. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getImport",
            summary = "Get one import, with the progress of its confirmation",
            description = "Xem một lần nhập và tiến độ ghi vào sổ.")
    public ImportProgress get(@PathParam("id") ImportBatchId id) {
        return new ImportProgress(
                imports.get(id),
                imports.confirmation(id)
                        .map(job -> Confirmation.of(job, ApiLanguage.of(request)))
                        .orElse(null));
    }

    /** How the file could be read. */
    @GET
    @Path("/{id}/mapping")
    @Operation(
            operationId = "getMapping",
            summary = "Get the mapping in force or proposed, with samples of every column",
            description = "Xem cách hiểu các cột của bảng tính.")
    public MappingProposal mapping(@PathParam("id") ImportBatchId id) {
        return MappingProposal.of(files.propose(id, null));
    }

    /** Declares what the columns say and checks every row. */
    @POST
    @Path("/{id}/mapping")
    @Operation(
            operationId = "declareMapping",
            summary = "Declare what the columns say and how dates and numbers are written, and check again",
            description = "Khai báo ý nghĩa các cột rồi kiểm tra lại. With `supplier` the mapping is saved under that"
                    + " name.")
    public ImportChecked declare(@PathParam("id") ImportBatchId id, DeclaredMapping declared) {
        importEquipment.check(id, declared.mapping(), declared.supplier());
        return new ImportChecked(imports.get(id), MappingProposal.of(files.review(id, declared.mapping())));
    }

    /** The problems of the latest check. */
    @GET
    @Path("/{id}/problems")
    @Operation(
            operationId = "listProblems",
            summary = "List the problems of the latest check, row by row",
            description = "Danh sách lỗi của từng dòng. Reasons and hints come in the language of `Accept-Language`.")
    public Items<CellProblem> problems(
            @PathParam("id") ImportBatchId id,
            @QueryParam("size") @DefaultValue("50") @Parameter(description = "Rows wanted, 1 to 500") Integer size,
            @QueryParam("after") @DefaultValue("0") @Parameter(description = "`next` of the part before")
                    Integer after) {
        if (size < 1 || size > Keyset.MOST) {
            throw new RuleViolated(ApiRule.PARAMETER_INVALID, "size", size);
        }
        var total = imports.get(id).problems();
        var terms = Terms.in(ApiLanguage.of(request));
        var found = total == 0 ? List.<RowProblem>of() : problems.of(id, after, size);
        var next = found.size() == size && after + size < total ? String.valueOf(after + size) : null;
        return new Items<>(
                found.stream().map(each -> CellProblem.of(each, terms)).toList(), total, next);
    }

    /** Asks for the devices to be registered; asking again is harmless. */
    @POST
    @Path("/{id}/confirm")
    @Operation(
            operationId = "confirmImport",
            summary = "Register all devices of a checked file: all or none, as a job",
            description = "Ghi toàn bộ thiết bị vào sổ, hoặc không ghi gì. Ask `GET /imports/{id}` for the progress;"
                    + " confirming twice does no harm.")
    @APIResponseSchema(value = ImportProgress.class, responseCode = "202")
    public Response confirm(@PathParam("id") ImportBatchId id) {
        startConfirm.start(id);
        return Response.accepted(get(id)).location(Answers.address(LIST, id)).build();
    }

    /** @param mapping how the file was read, or could be */
    public record ImportChecked(ImportRow batch, MappingProposal mapping) {}

    /** @param confirmation how far the registering has come, once it was asked for */
    public record ImportProgress(ImportRow batch, @Nullable Confirmation confirmation) {}

    /**
     * How far the registering has come.
     *
     * @param total steps in all, 0 if not known yet
     * @param refusal why it was refused, if it was
     * @param reference under which an administrator finds a technical fault
     */
    public record Confirmation(
            JobState state,
            int done,
            int total,
            @Nullable String rule,
            @Nullable String refusal,
            @Nullable String reference) {

        static Confirmation of(JobQueue.Status job, Language language) {
            var refusal = job.refusal();
            return new Confirmation(
                    job.state(),
                    job.done(),
                    job.total(),
                    refusal == null ? null : refusal.rule().key(),
                    refusal == null ? null : Terms.in(language).sentence(refusal),
                    job.reference());
        }
    }

    /** @param supplier name under which the mapping is remembered; nothing if it is not */
    public record DeclaredMapping(
            SheetMapping mapping, @Nullable String supplier) {}

    /**
     * How a file could be read.
     *
     * @param columns every column that holds something
     * @param questions what only a person can decide
     * @param missing what every device needs and no column says
     */
    public record MappingProposal(
            SheetMapping mapping,
            List<ColumnSample> columns,
            List<Question> questions,
            List<EquipmentColumn> missing,
            int rows) {

        static MappingProposal of(Proposal proposal) {
            return new MappingProposal(
                    proposal.mapping(),
                    proposal.columns(),
                    proposal.questions().stream().map(Question::of).toList(),
                    proposal.missing(),
                    proposal.rows());
        }
    }

    /** @param choices the constants that can read every text */
    public record Question(FormatQuestion.Format format, List<String> examples, List<String> choices) {

        static Question of(FormatQuestion question) {
            return new Question(
                    question.format(),
                    question.examples(),
                    question.choices().stream().map(Enum::name).toList());
        }
    }

    /**
     * One thing wrong with one row.
     *
     * @param row as Excel numbers it
     * @param heading the column's heading in the file
     * @param hint what to do about it; empty if the reason says it all
     */
    public record CellProblem(
            String sheet,
            int row,
            @Nullable String heading,
            @Nullable EquipmentColumn column,
            String value,
            String rule,
            String reason,
            String hint) {

        static CellProblem of(RowProblem problem, Terms terms) {
            return new CellProblem(
                    problem.sheet(),
                    problem.row(),
                    problem.heading(),
                    problem.column(),
                    problem.value(),
                    problem.rule().key(),
                    problem.reason(terms),
                    problem.hint(terms));
        }
    }
}
