package org.provenant.application.receiving;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationLineId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.receiving.ExpectedDevice;
import org.provenant.domain.receiving.ReceivingRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Adds serial numbers of the supplier's packing list to what is expected of a declaration. What is on the list already
 * stays there once.
 */
@UseCase
@Allowed(Permission.IMPORT_EQUIPMENT)
public class ExpectSerials {

    /** The most serial numbers of one list. */
    public static final int MOST = 5_000;

    @Inject
    ReceivingDesk desk;

    @Inject
    Database database;

    /**
     * @return how many were added
     * @throws RuleViolated {@link ReceivingRule#NO_SERIALS}, {@link ReceivingRule#TOO_MANY_SERIALS},
     *     {@link ReceivingRule#LINE_NEEDED}, or {@link ReceivingRule#EXPECTED_ELSEWHERE} if one stands on another line
     */
    public int expect(DeclarationId id, List<Expected> list, String source) {
        if (list.isEmpty()) {
            throw new RuleViolated(ReceivingRule.NO_SERIALS);
        }
        if (list.size() > MOST) {
            throw new RuleViolated(ReceivingRule.TOO_MANY_SERIALS, list.size(), MOST);
        }
        var declaration = desk.hold(id);
        var known = known(id);
        int added = 0;
        for (var each : list) {
            var line = lineOf(declaration, each);
            var before = known.putIfAbsent(each.serial().value(), line);
            if (before == null) {
                database.entities().persist(new ExpectedDevice(declaration.company(), id, line, each.serial(), source));
                added++;
            } else if (!before.equals(line)) {
                throw new RuleViolated(ReceivingRule.EXPECTED_ELSEWHERE, each.serial(), declaration.label());
            }
        }
        return added;
    }

    private Map<String, DeclarationLineId> known(DeclarationId id) {
        var known = new LinkedHashMap<String, DeclarationLineId>();
        database.sql()
                .createQuery("select serial_number, declaration_line_id from expected_device"
                        + " where declaration_id = :declaration and withdrawn_on is null")
                .bind("declaration", id.value())
                .map((row, context) -> known.put(
                        row.getString("serial_number"), new DeclarationLineId(row.getLong("declaration_line_id"))))
                .list();
        return known;
    }

    private static DeclarationLineId lineOf(Declaration declaration, Expected each) {
        if (each.lineNo() != null) {
            return ReceivingDesk.lineOf(declaration, each.lineNo());
        }
        if (declaration.lines().size() > 1) {
            throw new RuleViolated(ReceivingRule.LINE_NEEDED, declaration.label());
        }
        return declaration.lines().get(0).id();
    }

    /** @param lineNo number of the declaration's line; may be left out where there is only one */
    public record Expected(@Nullable Integer lineNo, SerialNumber serial) {}
}
