package org.provenant.application.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.disposal.PlanPeriods;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.permit.PermitId;

/** The plans of devices that go another way or at another time than the rest of their lines. */
@ApplicationScoped
class DevicePlans {

    private static final String DEVICES = """
            select d.* from (select e.id, e.asset_tag, e.manufacturer || ' ' || e.model as device, e.stage,
                e.stage = any (:present) as is_here, p.id as permit_id, p.number as permit, pl.id as line_id, pl.line_no,
                exists (select from disposal_line x where x.equipment_id = e.id and x.binding) as ordered, ep.leaves_as,
                ep.id as plan_id, ep.version as plan_version, ep.route, ep.planned_end as own_end, ep.plan_trigger,
                ep.responsible_id, r.name || ' (' || r.code || ')' as responsible, r.has_left as responsible_left
              from end_plan ep join equipment e on e.id = ep.equipment_id
                join permit_line pl on pl.id = e.permit_line_id join permit p on p.id = pl.permit_id
                join person r on r.id = ep.responsible_id
              where ep.company_id = :company and ep.withdrawn_on is null and e.stage <> 'WITHDRAWN') d
            """;

    private static final String[] PRESENT = LifecycleStage.names(LifecycleStage::isPresent);

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    PlanBook book;

    @Inject
    Clock clock;

    Optional<DevicePlan> of(EquipmentId device) {
        return read(" where d.id = :value", device.value()).stream().findFirst();
    }

    /** Of a permit, or of all, by line and asset tag. */
    List<DevicePlan> ofPermit(@Nullable PermitId permit) {
        return read(
                " where :value in (0, d.permit_id) order by d.permit_id, d.line_no, d.asset_tag",
                permit == null ? 0 : permit.value());
    }

    /** Of devices that are still here, and in no open order, and end within so many days; the most pressing first. */
    List<DevicePlan> dueWithin(int days) {
        return read(
                " where not d.ordered and d.is_here and d.own_end - date '1970-01-01' <= :value"
                        + " order by d.own_end, d.asset_tag",
                LocalDate.now(clock).plusDays(days).toEpochDay());
    }

    private List<DevicePlan> read(String condition, long value) {
        var today = LocalDate.now(clock);
        var periods = book.periods();
        return database.sql()
                .createQuery(DEVICES + condition)
                .bindArray("present", String.class, (Object[]) PRESENT)
                .bind("company", callers.current().requireCompany().value())
                .bind("value", value)
                .map(ConstructorMapper.of(Device.class))
                .map(device -> plan(device, today, periods))
                .list();
    }

    private static DevicePlan plan(Device device, LocalDate today, PlanPeriods periods) {
        var end = device.ownEnd();
        var left = end == null ? null : ChronoUnit.DAYS.between(today, end);
        return new DevicePlan(
                device.id(),
                device.assetTag(),
                device.device(),
                device.stage(),
                device.permitId(),
                device.permit(),
                device.lineId(),
                device.lineNo(),
                new OwnPlan(
                        device.planId(),
                        device.planVersion(),
                        device.route(),
                        end,
                        device.planTrigger(),
                        device.responsibleId(),
                        device.responsible(),
                        device.responsibleLeft()),
                device.ordered(),
                device.stage().isOut() && device.stage() != device.leavesAs(),
                left,
                left == null || device.ordered() || !device.isHere() ? null : periods.stage(left));
    }

    /** A device as it is read. */
    public record Device(
            long id,
            String assetTag,
            String device,
            LifecycleStage stage,
            boolean isHere,
            long permitId,
            String permit,
            long lineId,
            int lineNo,
            boolean ordered,
            LifecycleStage leavesAs,
            long planId,
            int planVersion,
            String route,
            @Nullable LocalDate ownEnd,
            @Nullable String planTrigger,
            long responsibleId,
            String responsible,
            boolean responsibleLeft) {}
}
