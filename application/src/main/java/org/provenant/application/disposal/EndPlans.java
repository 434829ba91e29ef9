package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.disposal.PlanReminder;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.permit.PermitId;

/**
 * What the dossier planned for the end of use of the goods of each permit line, and what has become of them: the plan on
 * which the permit was given (Circular 26/2025/TT-BKHCN), beside practice.
 */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class EndPlans {

    private static final String SELECT = """
            select l.id, l.permit_id, l.permit, l.line_no, l.goods, l.planned_route, l.planned_end, l.devices, l.here,
              l.ordered, l.re_exported, l.destroyed, l.liquidated, l.lost, l.returned, l.left_under
            from (select pl.id, p.id as permit_id, p.number as permit, pl.line_no, pl.goods, dl.planned_route,
                dl.planned_end, c.devices, c.here, c.ordered, c.re_exported, c.destroyed, c.liquidated, c.lost, c.returned,
                (select string_agg(distinct o.declaration_number || ' (' || o.declaration_type || ')', ', ')
                  from disposal_order o join disposal_line x on x.order_id = o.id and x.state = 'SCANNED'
                    join equipment e on e.id = x.equipment_id
                  where o.stage = 'CLOSED' and o.declaration_number is not null and e.permit_line_id = pl.id)
                  as left_under
              from permit p join permit_line pl on pl.permit_id = p.id
                left join dossier_line dl on dl.permit_line_id = pl.id
                join lateral (select count(*) as devices, count(*) filter (where e.stage = any (:present)) as here,
                    count(*) filter (where exists (
                      select from disposal_line x where x.equipment_id = e.id and x.binding)) as ordered,
                    count(*) filter (where e.stage = 'RE_EXPORTED') as re_exported,
                    count(*) filter (where e.stage = 'DESTROYED') as destroyed,
                    count(*) filter (where e.stage = 'LIQUIDATED') as liquidated,
                    count(*) filter (where e.stage = 'LOST') as lost,
                    count(*) filter (where e.stage = 'RETURNED') as returned
                  from equipment e where e.permit_line_id = pl.id and e.stage <> 'WITHDRAWN') c on true
              where p.company_id = :company) l
            """;

    private static final String[] PRESENT = Arrays.stream(LifecycleStage.values())
            .filter(LifecycleStage::isPresent)
            .map(Enum::name)
            .toArray(String[]::new);

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** The lines of a permit; none for another company's. */
    public List<Plan> ofPermit(PermitId permit) {
        return plans(" where l.permit_id = :value order by l.line_no", permit.value());
    }

    /** Of the permit line by which a device came; nothing for another company's. */
    public Optional<Plan> of(EquipmentId device) {
        return plans(" where l.id = (select permit_line_id from equipment where id = :value)", device.value()).stream()
                .findFirst();
    }

    /** What ends within so many days, or should have ended, while devices are still here; the most pressing first. */
    public List<Plan> dueWithin(int days) {
        var last = LocalDate.now(clock).plusDays(days);
        return plans(
                " where l.here > 0 and l.planned_end - date '1970-01-01' <= :value order by l.planned_end, l.id",
                last.toEpochDay());
    }

    private List<Plan> plans(String condition, long value) {
        var today = LocalDate.now(clock);
        return database.sql()
                .createQuery(SELECT + condition)
                .bindArray("present", String.class, (Object[]) PRESENT)
                .bind("company", callers.current().requireCompany().value())
                .bind("value", value)
                .map(ConstructorMapper.of(Line.class))
                .map(line -> plan(line, today))
                .list();
    }

    private static Plan plan(Line line, LocalDate today) {
        var end = line.plannedEnd();
        Long days = end == null ? null : ChronoUnit.DAYS.between(today, end);
        var byPlan = line.plannedRoute() == null
                ? 0
                : switch (line.plannedRoute()) {
                    case RE_EXPORT -> line.reExported();
                    case DESTRUCTION, WASTE_HANDLER -> line.destroyed();
                    case CHANGE_OF_PURPOSE -> line.liquidated();
                };
        var gone = line.devices() - line.here();
        return new Plan(
                line.id(),
                line.permitId(),
                line.permit(),
                line.lineNo(),
                line.goods(),
                line.plannedRoute(),
                end,
                line.devices(),
                line.here(),
                line.ordered(),
                line.reExported(),
                line.destroyed(),
                line.liquidated(),
                line.lost(),
                line.returned(),
                line.leftUnder(),
                line.plannedRoute() == null ? 0 : gone - byPlan,
                days,
                days == null || line.here() == 0 ? null : PlanReminder.of(days));
    }

    /** A line as it is read. */
    public record Line(
            long id,
            long permitId,
            String permit,
            int lineNo,
            String goods,
            @Nullable EndRoute plannedRoute,
            @Nullable LocalDate plannedEnd,
            int devices,
            int here,
            int ordered,
            int reExported,
            int destroyed,
            int liquidated,
            int lost,
            int returned,
            @Nullable String leftUnder) {}

    /**
     * The plan of a permit line, and practice.
     *
     * @param devices how many came in
     * @param here how many are still with the company
     * @param ordered how many an open disposal has
     * @param leftUnder the declarations under which devices left by closed disposals, with their types
     * @param otherwise how many have left in another way than planned
     * @param days until the planned end; negative once it is over
     * @param reminder how near the end is; nothing if none is planned or no device is here
     */
    public record Plan(
            long id,
            long permitId,
            String permit,
            int lineNo,
            String goods,
            @Nullable EndRoute plannedRoute,
            @Nullable LocalDate plannedEnd,
            int devices,
            int here,
            int ordered,
            int reExported,
            int destroyed,
            int liquidated,
            int lost,
            int returned,
            @Nullable String leftUnder,
            int otherwise,
            @Nullable Long days,
            @Nullable PlanReminder reminder)
            implements Serializable {}
}
