package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.PersonAccounts;
import org.provenant.application.permit.Permits;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.disposal.PlanPeriods;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.EndRoute;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * What is planned for the end of use of the goods of each permit line, and what has become of them. The dossier promised
 * it, and the permit was given on that (Circular 26/2025/TT-BKHCN); a plan of the company's own goes before it, and that
 * of a device before that of its line.
 */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class EndPlans {

    private static final String LINES = """
            select l.* from (select pl.id, p.id as permit_id, p.number as permit, pl.line_no, pl.goods, dl.planned_route,
                dl.planned_end, c.devices, c.here, c.ordered, c.re_exported, c.destroyed, c.liquidated, c.lost, c.returned,
                (select string_agg(distinct o.declaration_number || ' (' || o.declaration_type || ')', ', ')
                  from disposal_order o join disposal_line x on x.order_id = o.id and x.state = 'SCANNED'
                    join equipment e on e.id = x.equipment_id
                  where o.stage = 'CLOSED' and o.declaration_number is not null and e.permit_line_id = pl.id)
                  as left_under,
                c.otherwise, c.apart, c.waiting, ep.id as plan_id, ep.version as plan_version, ep.route,
                ep.planned_end as own_end, ep.plan_trigger, ep.responsible_id, r.name || ' (' || r.code || ')' as responsible,
                r.has_left as responsible_left, w.leaves_as,
                case when ep.id is null then dl.planned_end else ep.planned_end end as last_day
              from permit p join permit_line pl on pl.permit_id = p.id
                left join dossier_line dl on dl.permit_line_id = pl.id
                left join end_plan ep on ep.permit_line_id = pl.id and ep.withdrawn_on is null
                left join person r on r.id = ep.responsible_id
                cross join lateral (select coalesce(ep.leaves_as, case dl.planned_route when 'RE_EXPORT' then 'RE_EXPORTED'
                    when 'DESTRUCTION' then 'DESTROYED' when 'WASTE_HANDLER' then 'DESTROYED'
                    when 'CHANGE_OF_PURPOSE' then 'LIQUIDATED' end) as leaves_as) w
                join lateral (select count(*) as devices, count(*) filter (where d.is_here) as here,
                    count(*) filter (where d.is_ordered) as ordered,
                    count(*) filter (where d.stage = 'RE_EXPORTED') as re_exported,
                    count(*) filter (where d.stage = 'DESTROYED') as destroyed,
                    count(*) filter (where d.stage = 'LIQUIDATED') as liquidated,
                    count(*) filter (where d.stage = 'LOST') as lost,
                    count(*) filter (where d.stage = 'RETURNED') as returned,
                    count(*) filter (where not d.is_here and d.stage <> d.leaves_as) as otherwise,
                    count(*) filter (where d.is_here and d.is_apart) as apart,
                    count(*) filter (where d.is_here and not d.is_apart and not d.is_ordered) as waiting
                  from (select e.stage, e.stage = any (:present) as is_here, dp.id is not null as is_apart,
                      exists (select from disposal_line x where x.equipment_id = e.id and x.binding) as is_ordered,
                      coalesce(dp.leaves_as, w.leaves_as) as leaves_as
                    from equipment e left join end_plan dp on dp.equipment_id = e.id and dp.withdrawn_on is null
                    where e.permit_line_id = pl.id and e.stage <> 'WITHDRAWN') d) c on true
              where p.company_id = :company) l
            """;

    private static final String[] PRESENT = LifecycleStage.names(LifecycleStage::isPresent);

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    PersonAccounts accounts;

    @Inject
    DevicePlans devices;

    @Inject
    PlanBook book;

    @Inject
    Permits permits;

    @Inject
    RuleBook rules;

    @Inject
    Clock clock;

    /** The lines of a permit; none for another company's. */
    public List<LinePlan> ofPermit(PermitId permit) {
        return plans(" where l.permit_id = :value order by l.line_no", permit.value());
    }

    /** The lines of all permits, by permit and line. */
    public List<LinePlan> all() {
        return plans(" where :value = 0 order by l.permit, l.permit_id, l.line_no", 0);
    }

    /** One line. */
    public LinePlan ofLine(PermitLineId line) {
        return plans(" where l.id = :value", line.value()).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD, line.value()));
    }

    /** Of the permit line by which a device came; nothing for another company's. */
    public Optional<LinePlan> of(EquipmentId device) {
        return plans(" where l.id = (select permit_line_id from equipment where id = :value)", device.value()).stream()
                .findFirst();
    }

    /** What is planned for a device alone; nothing if it goes with its line, or is another company's. */
    public Optional<DevicePlan> apart(EquipmentId device) {
        return devices.of(device);
    }

    /** The devices of a permit, or of all, that go by plans of their own, by line and asset tag. */
    public List<DevicePlan> devicesOf(@Nullable PermitId permit) {
        return devices.ofPermit(permit);
    }

    /**
     * Lines that end within so many days, or should have ended, while devices that go with them are still here and nobody
     * has ordered their disposal; the most pressing first.
     */
    public List<LinePlan> dueWithin(int days) {
        return plans(
                " where l.waiting > 0 and l.last_day - date '1970-01-01' <= :value order by l.last_day, l.id",
                LocalDate.now(clock).plusDays(days).toEpochDay());
    }

    /**
     * Lines, and devices with plans of their own, those that are planned alike together, of which the rule book's first
     * reminder is due; the most pressing first.
     */
    public List<DuePlan> due() {
        int days = book.periods().earlyDays();
        var own = accounts.callersPerson();
        Long mine = own == null ? null : own.value();
        var due = new ArrayList<DuePlan>();
        dueWithin(days).forEach(plan -> due.add(DuePlan.of(plan, mine)));
        devices.dueWithin(days).stream()
                .collect(Collectors.groupingBy(DevicePlan::alike, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> due.add(DuePlan.of(alike, mine)));
        due.sort(Comparator.comparing(DuePlan::end));
        return due;
    }

    /** How many days before a planned end its reminders begin. */
    public PlanPeriods periods() {
        return book.periods();
    }

    /** The routes that can be planned today for the goods of a permit, by their codes. */
    public List<DisposalRoute> routes(PermitId permit) {
        return book.open(permits.get(permit).facts().permittedCase(), rules.now());
    }

    private List<LinePlan> plans(String condition, long value) {
        var today = LocalDate.now(clock);
        var periods = book.periods();
        return database.sql()
                .createQuery(LINES + condition)
                .bindArray("present", String.class, (Object[]) PRESENT)
                .bind("company", callers.current().requireCompany().value())
                .bind("value", value)
                .map(ConstructorMapper.of(Line.class))
                .map(line -> plan(line, today, periods))
                .list();
    }

    private static LinePlan plan(Line line, LocalDate today, PlanPeriods periods) {
        var left = line.lastDay() == null ? null : ChronoUnit.DAYS.between(today, line.lastDay());
        return new LinePlan(
                line.id(),
                line.permitId(),
                line.permit(),
                line.lineNo(),
                line.goods(),
                line.plannedRoute(),
                line.plannedEnd(),
                line.own(),
                line.leavesAs(),
                line.devices(),
                line.here(),
                line.ordered(),
                line.apart(),
                line.reExported(),
                line.destroyed(),
                line.liquidated(),
                line.lost(),
                line.returned(),
                line.leftUnder(),
                line.otherwise(),
                left,
                left == null || line.waiting() == 0 ? null : periods.stage(left));
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
            @Nullable String leftUnder,
            int otherwise,
            int apart,
            int waiting,
            @Nullable Long planId,
            @Nullable Integer planVersion,
            @Nullable String route,
            @Nullable LocalDate ownEnd,
            @Nullable String planTrigger,
            @Nullable Long responsibleId,
            @Nullable String responsible,
            @Nullable Boolean responsibleLeft,
            @Nullable LifecycleStage leavesAs,
            @Nullable LocalDate lastDay) {

        @Nullable
        OwnPlan own() {
            return planId == null
                    ? null
                    : new OwnPlan(
                            planId,
                            Objects.requireNonNull(planVersion),
                            Objects.requireNonNull(route),
                            ownEnd,
                            planTrigger,
                            Objects.requireNonNull(responsibleId),
                            Objects.requireNonNull(responsible),
                            Boolean.TRUE.equals(responsibleLeft));
        }
    }
}
