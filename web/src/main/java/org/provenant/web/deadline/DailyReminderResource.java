package org.provenant.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.provenant.application.deadline.DailyReminderState;
import org.provenant.application.deadline.StartDailyReminder;
import org.provenant.application.deadline.StopDailyReminder;

/** The caller's own daily letter about deadlines. */
@Path("/daily-reminder")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines")
public class DailyReminderResource {

    @Inject
    DailyReminderState state;

    @Inject
    StartDailyReminder startDaily;

    @Inject
    StopDailyReminder stopDaily;

    @GET
    @Operation(
            operationId = "getDailyReminder",
            summary = "Read whether you get the daily letter about deadlines of the company",
            description = "Thư nhắc hằng ngày của tôi.")
    public DailyReminderState.State get() {
        return state.own();
    }

    /** Gets or stops the letter. */
    @PUT
    @Operation(
            operationId = "setDailyReminder",
            summary = "Get the daily letter about deadlines of the company, or stop it",
            description = "Nhận hoặc thôi nhận thư nhắc hằng ngày. There is a letter only on mornings on which the"
                    + " register reminds you of something.")
    public DailyReminderState.State set(DailyReminderWanted request) {
        if (request.wanted()) {
            startDaily.start();
        } else {
            stopDaily.stop();
        }
        return state.own();
    }

    /** @param wanted whether letters are to come */
    public record DailyReminderWanted(boolean wanted) {}
}
