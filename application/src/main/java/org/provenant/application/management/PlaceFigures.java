package org.provenant.application.management;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementKind;

/** How many devices served which purpose at which place at the end of a day: that of the permit, or a later one. */
@ApplicationScoped
class PlaceFigures implements Figures {

    private static final String PLACES = """
            with there as (
              select stay.place_id, pl.purpose as permitted, now_for.purpose as later, p.permitted_case,
                stage_on(e.id, :day, e.stage) as stage
              from equipment e join permit_line pl on pl.id = e.permit_line_id join permit p on p.id = pl.permit_id
                left join lateral (select s.place_id from stay s where s.equipment_id = e.id and s.since <= :day
                  order by s.since desc, s.since_step desc limit 1) stay on true
                left join lateral (select x.purpose from purpose_change x
                  where x.equipment_id = e.id and x.taken_back_because is null and x.changed_on <= :day
                  order by x.changed_on desc, x.id desc limit 1) now_for on true
              where e.company_id = :company and e.stage <> 'WITHDRAWN' and e.received_on <= :day)
            select there.place_id, concat_ws(' › ', oo.name, o.name, place.name) as place,
              coalesce(there.later, there.permitted) as purpose, there.permitted_case, count(*) as devices,
              count(*) filter (where there.stage = 'IN_USE') as in_use,
              count(*) filter (where there.stage = 'IN_STORAGE') as stored
            from there left join place on place.id = there.place_id
              left join place o on o.id = place.inside_id left join place oo on oo.id = o.inside_id
            where there.stage = any (:present)
            group by 1, 2, 3, 4 order by 2, 3, 4, 1
            """;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Override
    public ManagementKind kind() {
        return ManagementKind.IN_USE_BY_PLACE;
    }

    @Override
    public List<FigureRow> rows(ManagementQuestion question) {
        return database.sql()
                .createQuery(PLACES)
                .bind("company", callers.current().requireCompany().value())
                .bind("day", question.day())
                .bind("present", LifecycleStage.names(LifecycleStage::isPresent))
                .map((row, context) -> FigureRow.of(Lead.Target.PLACE, row.getLong("place_id"))
                        .put(ManagementColumn.PLACE, row.getString("place"))
                        .put(ManagementColumn.PURPOSE, row.getString("purpose"))
                        .put(ManagementColumn.PERMITTED_CASE, row.getString("permitted_case"))
                        .put(ManagementColumn.DEVICES, row.getInt("devices"))
                        .put(ManagementColumn.IN_USE, row.getInt("in_use"))
                        .put(ManagementColumn.STORED, row.getInt("stored"))
                        .put(
                                ManagementColumn.OTHER,
                                row.getInt("devices") - row.getInt("in_use") - row.getInt("stored")))
                .list();
    }
}
