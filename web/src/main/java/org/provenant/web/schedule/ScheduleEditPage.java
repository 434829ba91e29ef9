package org.provenant.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.schedule.ChangeSchedule;
import org.provenant.application.schedule.ScheduleList;
import org.provenant.domain.schedule.Schedule;
import org.provenant.domain.schedule.ScheduleId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Changes when, how and to whom a schedule sends. */
@Named
@RequestScoped
public class ScheduleEditPage {

    @Inject
    ScheduleList schedules;

    @Inject
    ChangeSchedule changeSchedule;

    @Inject
    ColleagueChoice colleagues;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable Schedule schedule;
    private @Nullable ScheduleFields fields;
    private @Nullable Integer version;
    private @Nullable Reason reason;

    public void save() {
        changeSchedule.change(new ChangeSchedule.Command(
                id(),
                getVersion(),
                getFields().format(),
                getFields().wishes(),
                getFields().recipients(),
                Objects.requireNonNull(reason)));
        redirects.to("/schedule/card.xhtml?id=" + id().value(), "schedule.done.changed");
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

    public ScheduleFields getFields() {
        if (fields == null) {
            var formats = List.copyOf(getSchedule().thing().kind().formats());
            fields = new ScheduleFields(formats, colleagues.all(), LocalDate.now(clock));
            fields.show(
                    getSchedule(),
                    schedules.recipients(id()).stream()
                            .map(ScheduleList.Recipient::id)
                            .toList());
        }
        return fields;
    }

    /** The version that is edited; it travels with the form. */
    public int getVersion() {
        return version == null ? getSchedule().version() : version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
