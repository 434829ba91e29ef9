package org.provenant.application.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.usecase.Database;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.RuleViolated;

/** Which devices an order can have. */
@ApplicationScoped
class OrderDevices {

    @Inject
    EquipmentRegister equipment;

    @Inject
    Database database;

    /** What is meant to be done with devices that are chosen for a route. */
    static DeviceAction actionBy(DisposalRoute route) {
        return route.isOfLostDevices() ? DeviceAction.REPORT_LOSS : DeviceAction.APPROVE_DISPOSAL;
    }

    /** How they go in the end: by the order, to whoever it names. */
    static Intent end(DisposalOrder order, LocalDate day) {
        var by = Intent.on(day).under(order.number());
        var receiver = order.receiver();
        return receiver == null ? by : by.to(receiver);
    }

    /**
     * Locks the devices, so that nobody else chooses them at the same moment. What was lost is written off once, until it is
     * found and lost again.
     *
     * @throws RuleViolated {@link DisposalRule#ONE_OPEN_ORDER} or {@link DisposalRule#WRITTEN_OFF}
     */
    void requireFree(List<EquipmentId> devices) {
        equipment.lock(devices);
        requireNone(DisposalRule.ONE_OPEN_ORDER, devices, "l.binding");
        requireNone(DisposalRule.WRITTEN_OFF, devices, """
                e.stage = 'LOST' and o.stage = 'CLOSED' and o.closed_on >= e.stage_since
                  and l.state in ('LISTED', 'SCANNED')
                """);
    }

    /** @param such which devices of orders break the rule; told of the first */
    private void requireNone(DisposalRule rule, List<EquipmentId> devices, String such) {
        database.sql()
                .createQuery("""
                        select e.asset_tag, o.number from disposal_line l join disposal_order o on o.id = l.order_id
                          join equipment e on e.id = l.equipment_id
                        where l.equipment_id = any (:devices) and\s""" + such + " order by e.asset_tag limit 1")
                .bindArray(
                        "devices",
                        Long.class,
                        devices.stream().map(EquipmentId::value).toList())
                .map((row, context) -> new RuleViolated(rule, row.getString("asset_tag"), row.getString("number")))
                .findFirst()
                .ifPresent(found -> {
                    throw found;
                });
    }
}
