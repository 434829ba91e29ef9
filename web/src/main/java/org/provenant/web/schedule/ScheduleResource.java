package org.provenant.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.schedule.ChangeSchedule;
import org.provenant.application.schedule.EndSchedule;
import org.provenant.application.schedule.MakeSchedule;
import org.provenant.application.schedule.PauseSchedule;
import org.provenant.application.schedule.ResumeSchedule;
import org.provenant.application.schedule.ScheduleList;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.schedule.Rhythm;
import org.provenant.domain.schedule.Schedule;
import org.provenant.domain.schedule.ScheduleFormat;
import org.provenant.domain.schedule.ScheduleId;
import org.provenant.domain.schedule.ScheduleState;
import org.provenant.domain.schedule.ScheduledKind;
import org.provenant.domain.schedule.ScheduledThing;
import org.provenant.domain.schedule.Timing;
import org.provenant.domain.schedule.Weekday;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Answers;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.RecordVersion;

/** Lists and reports that are sent by themselves. */
@Path(ScheduleResource.LIST)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Schedules", description = "Lists and reports that are sent by themselves · Lịch gửi")
public class ScheduleResource {

    static final String LIST = "/schedules";

    @Inject
    ScheduleList schedules;

    @Inject
    MakeSchedule makeSchedule;

    @Inject
    ChangeSchedule changeSchedule;

    @Inject
    PauseSchedule pauseSchedule;

    @Inject
    ResumeSchedule resumeSchedule;

    @Inject
    EndSchedule endSchedule;

    /** Those in force first. */
    @GET
    @Operation(
            operationId = "listSchedules",
            summary = "List the schedules, those that are due first on top",
            description = "Danh sách lịch gửi của công ty.")
    public Items<ScheduleList.Row> list() {
        return Items.all(schedules.all());
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getSchedule", summary = "Get one schedule", description = "Xem một lịch gửi.")
    @APIResponseSchema(ScheduleDetail.class)
    public Response get(@PathParam("id") ScheduleId id) {
        var schedule = schedules.get(id);
        return Answers.found(detail(schedule), schedule.version());
    }

    /** What became of what it sent. */
    @GET
    @Path("/{id}/sent")
    @Operation(
            operationId = "listScheduleSent",
            summary = "List what was due to whom on a schedule and what became of it, the latest first",
            description =
                    "Các lần gửi của một lịch. `missed` counts earlier times at which the register was not running.")
    public Items<SentItem> sent(@PathParam("id") ScheduleId id) {
        return Items.all(schedules.sent(id).stream().map(SentItem::of).toList());
    }

    /** Makes one. */
    @POST
    @Operation(
            operationId = "makeSchedule",
            summary = "Put a saved view or the latest report of a form on a schedule",
            description = "Đặt lịch gửi. Every recipient gets what that person may read, in that person's language.")
    @APIResponseSchema(value = ScheduleDetail.class, responseCode = "201")
    public Response make(NewSchedule request) {
        var thing = new ScheduledThing(request.kind(), request.view(), request.form(), request.format());
        var id =
                makeSchedule.make(new MakeSchedule.Command(thing, request.plan().wishes(), request.recipients()));
        var schedule = schedules.get(id);
        return Answers.made(LIST, id, detail(schedule), schedule.version());
    }

    /** Changes one. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "changeSchedule",
            summary = "Change when, how and to whom a schedule sends",
            description = "Sửa lịch gửi; nội dung gửi giữ nguyên.")
    @APIResponseSchema(ScheduleDetail.class)
    public Response change(
            @PathParam("id") ScheduleId id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            ChangedSchedule request) {
        changeSchedule.change(new ChangeSchedule.Command(
                id,
                RecordVersion.seen(seen),
                request.format(),
                request.plan().wishes(),
                request.recipients(),
                request.reason()));
        return get(id);
    }

    /** Stops it for a time. */
    @POST
    @Path("/{id}/pause")
    @Operation(
            operationId = "pauseSchedule",
            summary = "Pause a schedule; what would have been due meanwhile is not made up",
            description = "Tạm dừng lịch gửi.")
    @APIResponseSchema(ScheduleDetail.class)
    public Response pause(@PathParam("id") ScheduleId id, Because because) {
        pauseSchedule.pause(id, because.reason());
        return get(id);
    }

    /** Lets it go on. */
    @POST
    @Path("/{id}/resume")
    @Operation(
            operationId = "resumeSchedule",
            summary = "Let a paused schedule go on from its next time",
            description = "Cho lịch chạy tiếp.")
    @APIResponseSchema(ScheduleDetail.class)
    public Response resume(@PathParam("id") ScheduleId id, Because because) {
        resumeSchedule.resume(id, because.reason());
        return get(id);
    }

    /** Ends it. */
    @POST
    @Path("/{id}/end")
    @Operation(
            operationId = "endSchedule",
            summary = "End a schedule for ever; what it sent stays",
            description = "Kết thúc lịch gửi.")
    @APIResponseSchema(ScheduleDetail.class)
    public Response end(@PathParam("id") ScheduleId id, Because because) {
        endSchedule.end(id, because.reason());
        return get(id);
    }

    private ScheduleDetail detail(Schedule schedule) {
        var thing = schedule.thing();
        return new ScheduleDetail(
                schedule.id().value(),
                thing.kind(),
                thing.view() == null ? null : thing.view().value(),
                thing.form(),
                thing.format(),
                SchedulePlan.of(schedule),
                schedule.state(),
                schedule.nextDue(),
                schedules.recipients(schedule.id()),
                schedule.version());
    }

    /**
     * When and how something is sent.
     *
     * @param weekday for a weekly rhythm
     * @param dayOfMonth for a monthly or quarterly rhythm; 31 is the last day
     * @param hour in Vietnam
     * @param byMail whether recipients get a letter as well
     * @param skipEmpty whether nothing is sent when there is nothing in it
     */
    public record SchedulePlan(
            String name,
            Rhythm rhythm,
            @Nullable Weekday weekday,
            @Nullable Integer dayOfMonth,
            int hour,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean byMail,
            boolean skipEmpty) {

        Schedule.Wishes wishes() {
            return new Schedule.Wishes(
                    name, new Timing(rhythm, weekday, dayOfMonth, hour, validFrom, validTo), byMail, skipEmpty);
        }

        static SchedulePlan of(Schedule schedule) {
            var timing = schedule.timing();
            return new SchedulePlan(
                    schedule.label(),
                    timing.rhythm(),
                    timing.weekday(),
                    timing.dayOfMonth(),
                    timing.hour(),
                    timing.validFrom(),
                    timing.validTo(),
                    schedule.byMail(),
                    schedule.skipEmpty());
        }
    }

    /** @param form code of a report's form */
    public record NewSchedule(
            ScheduledKind kind,
            @Nullable SavedViewId view,
            @Nullable String form,
            ScheduleFormat format,
            SchedulePlan plan,
            Set<UserId> recipients) {}

    /** What is to be changed; what is sent stays. */
    public record ChangedSchedule(ScheduleFormat format, SchedulePlan plan, Set<UserId> recipients, Reason reason) {}

    /** @param nextDue nothing while it is paused, and after its last time */
    public record ScheduleDetail(
            long id,
            ScheduledKind kind,
            @Nullable Long view,
            @Nullable String form,
            ScheduleFormat format,
            SchedulePlan plan,
            ScheduleState state,
            @Nullable Instant nextDue,
            List<ScheduleList.Recipient> recipients,
            int version) {}

    /**
     * What was due to one recipient.
     *
     * @param missed how many earlier times passed while nothing ran
     * @param failed whether the file could not be made
     */
    public record SentItem(
            Instant dueAt,
            int missed,
            String recipient,
            String state,
            boolean failed,
            @Nullable Instant deliveredAt,
            @Nullable String fileName,
            @Nullable String mail) {

        static SentItem of(ScheduleList.Sent sent) {
            return new SentItem(
                    sent.dueAt(),
                    sent.missed(),
                    sent.recipient(),
                    sent.state().name(),
                    sent.isFailed(),
                    sent.deliveredAt(),
                    sent.fileName(),
                    sent.mailWay() == null ? null : sent.mailWay().name());
        }
    }
}
