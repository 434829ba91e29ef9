package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.provenant.application.identity.ViewList;
import org.provenant.application.schedule.MakeSchedule;
import org.provenant.application.usecase.DemoClock;
import org.provenant.domain.identity.SavedViewId;
import org.provenant.domain.identity.ViewedList;
import org.provenant.domain.schedule.Rhythm;
import org.provenant.domain.schedule.Schedule;
import org.provenant.domain.schedule.ScheduleFormat;
import org.provenant.domain.schedule.ScheduledKind;
import org.provenant.domain.schedule.ScheduledThing;
import org.provenant.domain.schedule.Timing;
import org.provenant.domain.schedule.Weekday;

/** In the demo the officer and the keeper get the shared list of devices in use each week, for the first time at once. */
@ApplicationScoped
class DemoSchedules {

    private static final int MORNING = 7;

    @Inject
    ViewList views;

    @Inject
    MakeSchedule make;

    @Inject
    Clock clock;

    void make(DemoCast cast) {
        DemoClock.comeBack();
        var today = LocalDate.now(clock);
        cast.on(today.minusDays(1), cast.keeper(), () -> make(cast, today));
        DemoClock.comeBack();
    }

    private void make(DemoCast cast, LocalDate today) {
        var view = views.of(ViewedList.EQUIPMENT).get(0);
        var thing = new ScheduledThing(ScheduledKind.VIEW, new SavedViewId(view.id()), null, ScheduleFormat.XLSX);
        var timing = new Timing(
                Rhythm.WEEKLY, Weekday.valueOf(today.getDayOfWeek().name()), null, MORNING, today.minusDays(1), null);
        make.make(new MakeSchedule.Command(
                thing,
                new Schedule.Wishes("Thiết bị đang sử dụng, gửi hằng tuần", timing, true, false),
                Set.of(cast.keeper().requireUser(), cast.officer().requireUser())));
    }
}
