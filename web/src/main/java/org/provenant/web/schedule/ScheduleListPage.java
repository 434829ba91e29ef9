package org.provenant.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.schedule.ScheduleList;

/** The schedules of the company, those that are due first on top. */
@Named
@RequestScoped
public class ScheduleListPage {

    @Inject
    ScheduleList schedules;

    private @Nullable List<ScheduleList.Row> rows;

    public List<ScheduleList.Row> getRows() {
        if (rows == null) {
            rows = schedules.all();
        }
        return rows;
    }
}
