package org.provenant.application.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.provenant.application.permit.Permits;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.processing.ProcessingContract;
import org.provenant.domain.processing.ProcessingRule;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Text;

/** What came in under the permits of a contract, found by how people name it. */
@ApplicationScoped
public class ContractGoods {

    @Inject
    Database database;

    @Inject
    Permits permits;

    /**
     * The devices that these serial numbers or asset tags name.
     *
     * @throws RuleViolated {@link ProcessingRule#NO_SUCH_DEVICE} or {@link ProcessingRule#DEVICE_NOT_CLEAR}
     */
    List<EquipmentId> devices(ProcessingContract contract, Collection<String> codes) {
        var named = codes.stream()
                .map(code -> Text.tidy(code).toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        var found = new HashMap<String, Set<Long>>();
        database.sql()
                .createQuery("""
                        select e.id, e.asset_tag, e.serial_number from contract_permit cp
                          join permit_line pl on pl.permit_id = cp.permit_id
                          join equipment e on e.permit_line_id = pl.id
                        where cp.contract_id = :contract and not cp.withdrawn and e.stage <> 'WITHDRAWN'
                          and (e.asset_tag = any (:codes) or e.serial_number = any (:codes))
                        """)
                .bind("contract", contract.id().value())
                .bindArray("codes", String.class, named)
                .map((row, context) -> {
                    var id = row.getLong("id");
                    found.computeIfAbsent(row.getString("asset_tag"), code -> new HashSet<>())
                            .add(id);
                    var serial = row.getString("serial_number");
                    return serial == null
                            || found.computeIfAbsent(serial, code -> new HashSet<>())
                                    .add(id);
                })
                .list();
        var devices = new ArrayList<EquipmentId>();
        for (var code : named) {
            var ids = found.getOrDefault(code, Set.of());
            if (ids.isEmpty()) {
                throw new RuleViolated(ProcessingRule.NO_SUCH_DEVICE, code, contract.number());
            }
            if (ids.size() > 1) {
                throw new RuleViolated(ProcessingRule.DEVICE_NOT_CLEAR, code);
            }
            devices.add(new EquipmentId(ids.iterator().next()));
        }
        return devices;
    }

    /**
     * A line of a permit of the contract.
     *
     * @throws RuleViolated {@link ProcessingRule#NOT_IN_CONTRACT}
     */
    PermitLine line(ProcessingContract contract, PermitLineId id) {
        var line = permits.line(id);
        if (!contract.permits().contains(line.permit().id())) {
            throw new RuleViolated(ProcessingRule.NOT_IN_CONTRACT, line.permit().number(), contract.number());
        }
        return line;
    }

    /**
     * So many pieces must have been there on that day and on every later day on which something came of the line.
     *
     * @throws RuleViolated {@link PermitRule#MORE_OUT_THAN_IN}
     */
    void requireThere(PermitLine line, LocalDate day, Quantity pieces) {
        int there = database.sql()
                .createQuery("""
                        select min(d.declared - d.registered - d.gone) from (
                          select
                            (select coalesce(sum(declared_on(dl.id, days.day)), 0) from declaration_line dl
                              where dl.permit_line_id = :line) as declared,
                            (select count(*) from equipment e where e.permit_line_id = :line
                              and e.received_on <= days.day and e.stage <> 'WITHDRAWN') as registered,
                            (select coalesce(sum(g.quantity), 0) from exported_goods g
                              join processing_export x on x.id = g.export_id
                              where g.permit_line_id = :line and x.exported_on <= days.day) as gone
                          from (select cast(:day as date) as day
                            union select x.exported_on from exported_goods g
                              join processing_export x on x.id = g.export_id
                              where g.permit_line_id = :line and x.exported_on > :day
                            union select e.received_on from equipment e
                              where e.permit_line_id = :line and e.received_on > :day) days) d
                        """)
                .bind("line", line.id().value())
                .bind("day", day)
                .mapTo(Integer.class)
                .one();
        if (pieces.pieces() > there) {
            throw new RuleViolated(PermitRule.MORE_OUT_THAN_IN, line.name(), Math.max(0, there), pieces);
        }
    }
}
