package org.provenant.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.application.schedule.EndSchedule;
import org.provenant.application.schedule.PauseSchedule;
import org.provenant.application.schedule.ResumeSchedule;
import org.provenant.application.schedule.ScheduleList;
import org.provenant.domain.schedule.Schedule;
import org.provenant.domain.schedule.ScheduleId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One schedule: what it sends to whom, when next, and what became of what it sent. */
@Named
@RequestScoped
public class ScheduleCardPage {

    @Inject
    ScheduleList schedules;

    @Inject
    PauseSchedule pauseSchedule;

    @Inject
    ResumeSchedule resumeSchedule;

    @Inject
    EndSchedule endSchedule;

    @Inject
    ListAddress address;

    @Inject
    Languages languages;

    @Inject
    Redirects redirects;

    private @Nullable Schedule schedule;
    private @Nullable List<ScheduleList.Sent> sent;
    private @Nullable Reason reason;

    public void pause() {
        pauseSchedule.pause(id(), Objects.requireNonNull(reason));
        redirects.again("schedule.done.paused");
    }

    public void resume() {
        resumeSchedule.resume(id(), Objects.requireNonNull(reason));
        redirects.again("schedule.done.resumed");
    }

    public void end() {
        endSchedule.end(id(), Objects.requireNonNull(reason));
        redirects.again("schedule.done.ended");
    }

    private ScheduleId id() {
        return new ScheduleId(address.id());
    }

    public Schedule getSchedule() {
        if (schedule == null) {
            schedule = schedules.get(id());
        }
        return schedule;
    }

    public String getThing() {
        return schedules.thing(id(), languages.getLanguage());
    }

    public String getOwner() {
        return schedules.owner(id());
    }

    /** Names of those who get it. */
    public String getRecipients() {
        return schedules.recipients(id()).stream()
                .map(ScheduleList.Recipient::name)
                .collect(Collectors.joining(", "));
    }

    public List<ScheduleList.Sent> getSent() {
        if (sent == null) {
            sent = schedules.sent(id());
        }
        return sent;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
