package org.provenant.application.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.Declarations;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationLineId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.receiving.Difference;
import org.provenant.domain.receiving.DifferenceId;
import org.provenant.domain.receiving.Matching;
import org.provenant.domain.receiving.ReceivingRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/**
 * Lays declaration, packing list and devices side by side. A device has come if it was scanned or if it stands in the
 * register under the declaration.
 */
@ApplicationScoped
class ReceivingDesk {

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Declarations declarations;

    /**
     * Whoever works on the receiving of a declaration does so alone until the present transaction ends.
     *
     * @throws RuleViolated if the declaration has been cancelled
     */
    Declaration hold(DeclarationId id) {
        database.sql()
                .createQuery("select id from declaration where id = :id and company_id = :company for no key update")
                .bind("id", id.value())
                .bind("company", callers.current().requireCompany().value())
                .mapTo(Long.class)
                .list();
        var declaration = declarations.get(id);
        declaration.requireStanding();
        return declaration;
    }

    Matching matching(DeclarationId declaration) {
        return matching(declaration, "");
    }

    /** As {@link #matching(DeclarationId)}, before this serial number is received. */
    Matching matching(DeclarationId declaration, String serial) {
        return new Matching(
                declared(declaration),
                listed(declaration),
                listedElsewhere(declaration, serial),
                received(declaration),
                withoutSerial(declaration));
    }

    private Map<DeclarationLineId, Integer> declared(DeclarationId declaration) {
        var declared = new LinkedHashMap<DeclarationLineId, Integer>();
        database.sql()
                .createQuery("select id, quantity from declaration_line where declaration_id = :declaration"
                        + " order by line_no")
                .bind("declaration", declaration.value())
                .map((row, context) -> declared.put(new DeclarationLineId(row.getLong("id")), row.getInt("quantity")))
                .list();
        return declared;
    }

    private Map<String, DeclarationLineId> listed(DeclarationId declaration) {
        var listed = new HashMap<String, DeclarationLineId>();
        database.sql()
                .createQuery("select serial_number, declaration_line_id from expected_device"
                        + " where declaration_id = :declaration and withdrawn_on is null")
                .bind("declaration", declaration.value())
                .map((row, context) -> listed.put(
                        row.getString("serial_number"), new DeclarationLineId(row.getLong("declaration_line_id"))))
                .list();
        return listed;
    }

    /** Of what came with this declaration, the serial numbers that other declarations announce. */
    private Set<String> listedElsewhere(DeclarationId declaration, String serial) {
        return new HashSet<>(database.sql()
                .createQuery("""
                        select distinct x.serial_number from expected_device x
                        where x.company_id = :company and x.declaration_id <> :declaration and x.withdrawn_on is null
                          and x.serial_number in (
                          select cast(:serial as text)
                          union select serial_number from receiving_scan
                            where declaration_id = :declaration and withdrawn_on is null
                          union select e.serial_number from equipment e
                            join declaration_line dl on dl.id = e.declaration_line_id
                            where dl.declaration_id = :declaration and e.serial_number is not null
                              and e.stage <> 'WITHDRAWN')
                        """)
                .bind("company", callers.current().requireCompany().value())
                .bind("declaration", declaration.value())
                .bind("serial", serial)
                .mapTo(String.class)
                .list());
    }

    private Map<String, @Nullable DeclarationLineId> received(DeclarationId declaration) {
        var received = new HashMap<String, @Nullable DeclarationLineId>();
        database.sql()
                .createQuery("""
                        select serial_number, declaration_line_id from receiving_scan
                        where declaration_id = :declaration and withdrawn_on is null
                        union all
                        select e.serial_number, e.declaration_line_id from equipment e
                          join declaration_line dl on dl.id = e.declaration_line_id
                        where dl.declaration_id = :declaration and e.serial_number is not null
                          and e.stage <> 'WITHDRAWN'
                        """)
                .bind("declaration", declaration.value())
                .map((row, context) -> {
                    var line = row.getObject("declaration_line_id", Long.class);
                    var serial = row.getString("serial_number");
                    var known = received.get(serial);
                    received.put(serial, line == null ? known : new DeclarationLineId(line));
                    return serial;
                })
                .list();
        return received;
    }

    private Map<DeclarationLineId, Integer> withoutSerial(DeclarationId declaration) {
        var devices = new HashMap<DeclarationLineId, Integer>();
        database.sql()
                .createQuery("""
                        select e.declaration_line_id, count(*) as devices from equipment e
                          join declaration_line dl on dl.id = e.declaration_line_id
                        where dl.declaration_id = :declaration and e.serial_number is null and e.stage <> 'WITHDRAWN'
                        group by e.declaration_line_id
                        """)
                .bind("declaration", declaration.value())
                .map((row, context) ->
                        devices.put(new DeclarationLineId(row.getLong("declaration_line_id")), row.getInt("devices")))
                .list();
        return devices;
    }

    /** The devices of a declaration that stand in the register with this serial number and have not been taken back. */
    List<EquipmentId> registered(DeclarationId declaration, SerialNumber serial) {
        return database.sql()
                .createQuery("""
                        select e.id from equipment e join declaration_line dl on dl.id = e.declaration_line_id
                        where dl.declaration_id = :declaration and e.serial_number = :serial and e.stage <> 'WITHDRAWN'
                        """)
                .bind("declaration", declaration.value())
                .bind("serial", serial.value())
                .map((row, context) -> new EquipmentId(row.getLong("id")))
                .list();
    }

    /**
     * The line of a declaration with this number.
     *
     * @throws RuleViolated {@link ReceivingRule#NO_SUCH_LINE}
     */
    static DeclarationLineId lineOf(Declaration declaration, int lineNo) {
        return declaration.lines().stream()
                .filter(line -> line.lineNo() == lineNo)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ReceivingRule.NO_SUCH_LINE, declaration.label(), lineNo))
                .id();
    }

    /** All differences that were ever opened for a declaration. */
    List<Difference> differences(DeclarationId declaration) {
        return database.entities()
                .createQuery(
                        "select d from Difference d where d.declaration = :declaration order by d.id", Difference.class)
                .setParameter("declaration", declaration)
                .getResultList();
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's difference */
    Difference difference(DifferenceId id) {
        var difference = database.entities().find(Difference.class, id.value());
        if (difference == null || !difference.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return difference;
    }
}
