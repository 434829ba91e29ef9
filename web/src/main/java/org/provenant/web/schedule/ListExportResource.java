package org.provenant.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.schedule.OwnExports;
import org.provenant.application.schedule.RequestExport;
import org.provenant.domain.schedule.ListExport;
import org.provenant.domain.schedule.ListExportId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;

/** Files of whole lists, made behind the call. */
@Path("/list-exports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Schedules")
public class ListExportResource {

    @Inject
    RequestExport request;

    @Inject
    OwnExports exports;

    /** The latest first. */
    @GET
    @Operation(
            operationId = "listListExports",
            summary = "List the files of lists that you have asked for, the latest first",
            description = "Các tệp danh sách bạn đã yêu cầu, lưu trong 30 ngày.")
    public Items<OwnExports.Row> list() {
        return Items.all(exports.all());
    }

    /** Asks for one. */
    @POST
    @Operation(
            operationId = "requestListExport",
            summary = "Ask for a file of a whole list",
            description =
                    "Yêu cầu lập tệp của toàn bộ danh sách. It is made as a job: ask `GET /list-exports` until its"
                            + " `state` is `DONE`. `state` holds search, filters and order as in the address of the list's page.")
    @APIResponseSchema(value = ExportAsked.class, responseCode = "202")
    public Response request(ListExport.Wish wish) {
        return Response.accepted(new ExportAsked(request.request(wish))).build();
    }

    /** One of them. */
    @GET
    @Path("/{id}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getListExportFile",
            summary = "Download a file of a list that you have asked for",
            description = "Tải tệp danh sách đã yêu cầu.")
    public Response file(@PathParam("id") ListExportId id) throws IOException {
        var made = exports.file(id);
        return Answers.file(
                Downloads.setAside(out -> exports.copy(id, out)), MediaType.APPLICATION_OCTET_STREAM, made.name());
    }

    /** Number of the file that was asked for. */
    public record ExportAsked(ListExportId id) {}
}
