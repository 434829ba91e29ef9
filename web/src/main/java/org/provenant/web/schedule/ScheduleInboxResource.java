package org.provenant.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.schedule.ScheduleInbox;
import org.provenant.domain.schedule.ScheduleDeliveryId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Items;

/** What was sent to the caller on schedules. */
@Path("/schedule-inbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schedules")
public class ScheduleInboxResource {

    @Inject
    ScheduleInbox inbox;

    /** The latest first. */
    @GET
    @Operation(
            operationId = "listScheduleInbox",
            summary = "List the files that were sent to you on schedules, the latest first",
            description = "Các tệp đã gửi cho bạn theo lịch, lưu trong một năm.")
    public Items<ScheduleInbox.Row> list() {
        return Items.all(inbox.own());
    }

    /** One of them. */
    @GET
    @Path("/{id}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getScheduleInboxFile",
            summary = "Download a file that was sent to you on a schedule, as it was made",
            description = "Tải tệp đã gửi cho bạn.")
    public Response file(@PathParam("id") ScheduleDeliveryId id) throws IOException {
        var sent = inbox.file(id);
        return Answers.file(
                Downloads.setAside(out -> inbox.copy(id, out)), MediaType.APPLICATION_OCTET_STREAM, sent.name());
    }
}
