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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.declarations.ConfirmDeclarations;
import org.provenant.application.intake.declarations.DeclarationFiles;
import org.provenant.application.intake.declarations.MapDeclarations;
import org.provenant.application.intake.declarations.UploadDeclarations;
import org.provenant.application.intake.sheet.ReturnedFile;
import org.provenant.domain.intake.DeclarationColumn;
import org.provenant.domain.intake.DeclarationUploadId;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.ApiLanguage;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Parameters;
import org.provenant.web.platform.api.UploadName;

/** Declarations from a list out of customs software: upload, map, check, confirm. */
@Path(DeclarationFileResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Declaration files",
        description = "Declarations out of customs software · Nhập tờ khai từ phần mềm hải quan")
public class DeclarationFileResource {

    static final String LIST = "/declaration-files";

    @Inject
    DeclarationFiles files;

    @Inject
    UploadDeclarations uploadDeclarations;

    @Inject
    MapDeclarations mapDeclarations;

    @Inject
    ConfirmDeclarations confirmDeclarations;

    @Context
    HttpServletRequest request;

    /** The latest uploads. */
    @GET
    @Operation(
            operationId = "listDeclarationFiles",
            summary = "List the latest 20 files of declarations",
            description = "Danh sách các tệp tờ khai tải lên gần đây.")
    public Items<DeclarationFiles.Uploaded> list() {
        return Items.all(files.latest());
    }

    /** Takes in a file and, if its columns leave no doubt, checks every row. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadDeclarationFile",
            summary = "Upload a list of declarations out of customs software and check it",
            description = "Tải danh sách tờ khai kết xuất từ phần mềm hải quan và kiểm tra từng dòng. Nothing is"
                    + " registered yet. If the columns or formats leave a doubt, the answer holds `questions` or"
                    + " `missing` columns and no `check` until a mapping is declared.")
    @APIResponseSchema(value = DeclarationsChecked.class, responseCode = "201")
    public Response upload(@BeanParam ListOfDeclarations list, @BeanParam SheetFormats formats) throws IOException {
        var file = list.file();
        var id =
                uploadDeclarations.upload(UploadName.of(file), file.getContent().readAllBytes());
        var proposal = files.propose(id);
        if (formats.isDeclared() && !proposal.leavesNothingOpen()) {
            proposal = files.review(id, formats.in(proposal.mapping()));
            if (proposal.leavesNothingOpen()) {
                mapDeclarations.map(id, proposal.mapping());
            }
        }
        return Response.created(Answers.address(LIST, id)).entity(get(id)).build();
    }

    /** How a file is read and what its check finds. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeclarationFile",
            summary =
                    "Get one file: how it is read, and what becomes of each declaration with the register as it is now",
            description = "Xem một tệp tờ khai và kết quả kiểm tra.")
    public DeclarationsChecked get(@PathParam("id") DeclarationUploadId id) {
        return DeclarationsChecked.of(files, id, Terms.in(ApiLanguage.of(request)));
    }

    /** Declares what the columns say and checks every row. */
    @POST
    @Path("/{id}/mapping")
    @Operation(
            operationId = "mapDeclarationFile",
            summary = "Declare what the columns say and how dates and numbers are written, and check again",
            description =
                    "Khai báo ý nghĩa các cột rồi kiểm tra lại. The next file with these headings is read the same"
                            + " way.")
    public DeclarationsChecked map(@PathParam("id") DeclarationUploadId id, DeclaredColumns declared) {
        mapDeclarations.map(id, declared.mapping());
        return get(id);
    }

    /** Gives users their own file back with what is wrong in it. */
    @GET
    @Path("/{id}/returned")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getReturnedDeclarationFile",
            summary = "Download the uploaded file with one more column: what is wrong with each row",
            description = "Tải lại chính tệp đã gửi, thêm cột lý do lỗi.")
    public Response returned(@PathParam("id") DeclarationUploadId id) throws IOException {
        var problems = files.check(id).problems();
        var out = new ByteArrayOutputStream();
        ReturnedFile.write(files.open(id), files.propose(id).mapping(), problems, ApiLanguage.of(request), out);
        return Answers.file(
                out.toByteArray(),
                MediaType.APPLICATION_OCTET_STREAM,
                files.get(id).fileName());
    }

    /** Registers all new declarations. */
    @POST
    @Path("/{id}/confirm")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "confirmDeclarationFile",
            summary = "Register all new declarations of a checked file: all or none",
            description = "Ghi toàn bộ tờ khai mới vào sổ, hoặc không ghi gì. Each takes its goods off the permits.")
    public DeclarationsChecked confirm(@PathParam("id") DeclarationUploadId id) {
        confirmDeclarations.confirm(id);
        return get(id);
    }

    /** The part of a form that brings a list of declarations. */
    public static class ListOfDeclarations {

        @FormParam("file")
        @Parameter(description = "XLSX or CSV, at most 20 MB", required = true)
        @Nullable
        EntityPart file;

        EntityPart file() {
            return Parameters.required("file", file);
        }
    }

    /** What the user declares about a list. */
    public record DeclaredColumns(SheetMapping<DeclarationColumn> mapping) {}
}
