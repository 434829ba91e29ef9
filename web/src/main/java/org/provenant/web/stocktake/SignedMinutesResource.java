package org.provenant.web.stocktake;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.stocktake.AttachSignedMinutes;
import org.provenant.application.stocktake.StocktakeList;
import org.provenant.domain.stocktake.SignedMinutesId;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;

/** The signed minutes of a stocktake. */
@Path("/stocktakes/{id}/papers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stocktakes")
public class SignedMinutesResource {

    @Inject
    StocktakeList stocktakes;

    @Inject
    AttachSignedMinutes attachSignedMinutes;

    /** All of them. */
    @GET
    @Operation(
            operationId = "listSignedMinutes",
            summary = "List the scans of the minutes with signatures",
            description = "Danh sách biên bản kiểm kê đã ký.")
    public Items<StocktakeList.Paper> list(@PathParam("id") StocktakeId id) {
        return Items.all(stocktakes.papers(id));
    }

    /** Keeps one. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "attachSignedMinutes",
            summary = "Keep a scan of the minutes with the signatures of the committee",
            description = "Lưu biên bản kiểm kê đã ký. What the file is tells its content; what could run is refused.")
    public Items<StocktakeList.Paper> attach(@PathParam("id") StocktakeId id, @BeanParam SignedMinutesUpload upload)
            throws IOException {
        attachSignedMinutes.attach(id, upload.sent(), upload.remark);
        return list(id);
    }

    /** The file. */
    @GET
    @Path("/{paper}/file")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getSignedMinutes",
            summary = "Download signed minutes, as they were sent",
            description = "Tải biên bản kiểm kê đã ký. Always as an attachment, under the type that was found.")
    public Response file(@PathParam("id") StocktakeId id, @PathParam("paper") SignedMinutesId paper) {
        var file = stocktakes.paper(id, paper);
        return Answers.file(stocktakes.paperBytes(id, paper), file.type().mediaType(), file.name());
    }
}
