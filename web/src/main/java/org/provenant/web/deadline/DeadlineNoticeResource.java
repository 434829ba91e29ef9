package org.provenant.web.deadline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.provenant.application.deadline.AcknowledgeDeadline;
import org.provenant.application.deadline.DeadlineList;
import org.provenant.application.deadline.DeadlineReminders;
import org.provenant.application.deadline.DeadlineRow;
import org.provenant.application.deadline.DeadlineSort;
import org.provenant.application.deadline.NoticeSort;
import org.provenant.application.deadline.PutOffDeadline;
import org.provenant.application.deadline.RemindNow;
import org.provenant.application.deadline.SettleDeadline;
import org.provenant.domain.deadline.DeadlineKind;
import org.provenant.domain.deadline.DeadlineNoticeId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.api.Because;
import org.provenant.web.platform.api.Items;
import org.provenant.web.platform.api.Paging;

/** The stages of deadlines that were told, and what people said to them. */
@Path("/deadline-notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines")
public class DeadlineNoticeResource {

    private static final int MOST_WAITING = 50;

    @Inject
    DeadlineReminders reminders;

    @Inject
    DeadlineList deadlines;

    @Inject
    RemindNow remindNow;

    @Inject
    AcknowledgeDeadline acknowledge;

    @Inject
    PutOffDeadline putOff;

    @Inject
    SettleDeadline settle;

    /** Those of the company acted for. */
    @GET
    @Operation(
            operationId = "listDeadlineNotices",
            summary = "List the stages of deadlines that were told, the latest first",
            description = "Danh sách mốc đã nhắc. What was missed stays here also after it was done.")
    public Items<DeadlineReminders.NoticeRow> list(
            @QueryParam("missed") @DefaultValue("false") @Parameter(description = "Only what was told as overdue")
                    boolean missed,
            @QueryParam("kind") @Parameter(description = "Only deadlines of this kind") @Nullable DeadlineKind kind,
            @QueryParam("sort") @DefaultValue("TOLD_AT") NoticeSort sort,
            @BeanParam Paging paging) {
        return Items.of(reminders.find(missed, kind, paging.downBy(sort), paging.size(), paging.after()));
    }

    /** Tells what has begun. */
    @POST
    @Operation(
            operationId = "remindNow",
            summary = "Tell the stages that have begun now, without waiting for the next hour",
            description = "Nhắc ngay. Each stage is told once; answers the most pressing of what the caller is to be"
                    + " reminded of.")
    public Items<DeadlineRow> remind() {
        remindNow.remind();
        return Items.of(reminders.waiting(MOST_WAITING));
    }

    /** What the caller is reminded of. */
    @GET
    @Path("/waiting")
    @Operation(
            operationId = "listWaitingDeadlines",
            summary = "List what the caller is to be reminded of now",
            description = "Những việc đang nhắc tôi.")
    public Items<DeadlineRow> waiting(
            @QueryParam("sort") @DefaultValue("DAY") DeadlineSort sort, @BeanParam Paging paging) {
        return Items.of(deadlines.find(
                new DeadlineList.Query(null, null, null, null, null, false, true),
                paging.by(sort),
                paging.size(),
                paging.after()));
    }

    /** One of them. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDeadlineNotice",
            summary = "Get one stage that was told",
            description = "Xem một mốc đã nhắc.")
    public DeadlineReminders.NoticeRow get(@PathParam("id") DeadlineNoticeId id) {
        return reminders.get(id);
    }

    /** What people said. */
    @GET
    @Path("/{id}/answers")
    @Operation(
            operationId = "listDeadlineAnswers",
            summary = "List what people said to the stages of the same deadline",
            description = "Xem các lần xác nhận và hoãn nhắc.")
    public List<DeadlineReminders.Answered> answers(@PathParam("id") DeadlineNoticeId id) {
        return reminders.answers(id);
    }

    /** Seen. */
    @POST
    @Path("/{id}/seen")
    @Operation(
            operationId = "acknowledgeDeadline",
            summary = "Say that you have seen a reminder; you are not reminded again before the next stage",
            description = "Xác nhận đã biết.")
    public List<DeadlineReminders.Answered> seen(@PathParam("id") DeadlineNoticeId id) {
        acknowledge.acknowledge(id);
        return reminders.answers(id);
    }

    /** Put off. */
    @POST
    @Path("/{id}/later")
    @Operation(
            operationId = "putOffDeadline",
            summary = "Put a reminder off for everybody, no further than to the next stage",
            description = "Hoãn nhắc. After the last stage to the day on which it is told again.")
    public List<DeadlineReminders.Answered> later(@PathParam("id") DeadlineNoticeId id, DeadlineLater request) {
        putOff.putOff(new PutOffDeadline.Command(id, request.until(), request.reason()));
        return reminders.answers(id);
    }

    /** Settled. */
    @POST
    @Path("/{id}/settled")
    @Operation(
            operationId = "settleDeadline",
            summary = "Close a deadline that was missed and can be met no more; nobody is reminded again",
            description =
                    "Khép lại thời hạn. Only for import permits whose day is over with goods left on them; everything"
                            + " else ends when its record shows that it is done.")
    public List<DeadlineReminders.Answered> settled(@PathParam("id") DeadlineNoticeId id, Because because) {
        settle.settle(id, because.reason());
        return reminders.answers(id);
    }

    /** @param until from which day on it is shown again */
    public record DeadlineLater(LocalDate until, Reason reason) {}
}
