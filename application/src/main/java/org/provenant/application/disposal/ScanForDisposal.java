package org.provenant.application.disposal;

import jakarta.inject.Inject;
import java.util.Locale;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.equipment.DeviceCode;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** Reads a device against the list where the devices of a disposal are collected. */
@UseCase
@Allowed(Permission.MANAGE_DISPOSALS)
public class ScanForDisposal {

    @Inject
    Orders orders;

    @Inject
    Database database;

    /**
     * @param code asset tag or serial number, or what a label holds
     * @throws RuleViolated {@link DisposalRule#NOT_ON_THE_LIST} or {@link DisposalRule#SERIAL_OF_SEVERAL}
     */
    public void scan(DisposalOrderId id, String code) {
        var order = orders.inTurn(id);
        var read = Text.tidy(DeviceCode.read(code)).toUpperCase(Locale.ROOT);
        var found = database.sql()
                .createQuery("""
                        select e.id, e.asset_tag as tag, e.asset_tag = :code as exact
                        from disposal_line l join equipment e on e.id = l.equipment_id
                        where l.order_id = :order and l.binding and (e.asset_tag = :code or e.serial_number = :code)
                        order by e.asset_tag = :code desc, e.asset_tag
                        """)
                .bind("order", id.value())
                .bind("code", read)
                .map(ConstructorMapper.of(Read.class))
                .list();
        if (found.isEmpty()) {
            throw new RuleViolated(DisposalRule.NOT_ON_THE_LIST, read, order.number());
        }
        if (found.size() > 1 && !found.get(0).exact()) {
            throw new RuleViolated(
                    DisposalRule.SERIAL_OF_SEVERAL,
                    read,
                    found.stream().map(Read::tag).toList());
        }
        order.scan(new EquipmentId(found.get(0).id()));
    }

    /** @param exact whether it was read by its asset tag, which no other device has */
    record Read(long id, String tag, boolean exact) {}
}
