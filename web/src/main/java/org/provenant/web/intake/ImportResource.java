package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.ImportEquipment;
import org.provenant.application.intake.ImportFiles;
import org.provenant.application.intake.ImportList;
import org.provenant.application.intake.ImportRow;
import org.provenant.application.intake.ImportSort;
import org.provenant.application.intake.StartConfirm;
import org.provenant.application.intake.UploadImport;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.intake.BatchState;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;
import org.provenant.web.platform.api.UploadName;

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
                new ImportList.Query(words, state, declaration), paging.downBy(sort), paging.size(), paging.after()));
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
    public Response upload(@BeanParam Upload upload, @BeanParam SheetFormats formats) throws IOException {
        var file = upload.file();
        var id = uploadImport.upload(
                upload.declaration(), UploadName.of(file), file.getContent().readAllBytes());
        var proposal = files.propose(id, upload.supplier());
        if (formats.isDeclared()) {
            proposal = files.review(id, formats.in(proposal.mapping()));
        }
        if (proposal.leavesNothingOpen()) {
            importEquipment.check(id, proposal.mapping(), upload.supplier());
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
                        .map(job -> ImportProgress.Confirmation.of(job, Terms.in(ApiLanguage.of(request))))
                        .orElse(null));
    }

    /** Asks for the devices to be registered; asking again is harmless. */
    @POST
    @Path("/{id}/confirm")
    @Consumes(MediaType.WILDCARD)
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
}
