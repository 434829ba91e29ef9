package org.provenant.application.receiving;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.DeclarationCard;
import org.provenant.application.customs.DeclarationLineRow;
import org.provenant.application.intake.sheet.HeadingWords;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.intake.sheet.SheetRow;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.receiving.ReceivingRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Reads serial numbers from a supplier's spreadsheet, past the same guard as every upload. The line of each comes from
 * the column of declaration lines, else from the HS code where only one line has it.
 */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ExpectedSheet {

    @Inject
    DeclarationCard declarations;

    /**
     * @throws RuleViolated {@link ReceivingRule#SERIAL_COLUMN_MISSING}, {@link ReceivingRule#TOO_MANY_SERIALS}, or what
     *     makes the file unreadable
     */
    public List<ExpectSerials.Expected> read(DeclarationId id, byte[] file) {
        var lines = declarations.get(id).lines();
        var sheet = SheetFile.open(file);
        var mapping = Proposal.of(HeadingWords.OF_DEVICES, sheet).mapping();
        int serials = columnOf(mapping, EquipmentColumn.SERIAL);
        if (serials < 0) {
            throw new RuleViolated(ReceivingRule.SERIAL_COLUMN_MISSING);
        }
        var found = new ArrayList<ExpectSerials.Expected>();
        sheet.read(mapping.sheet(), row -> {
            var serial = row.number() > mapping.headerRow() ? textOf(row, serials) : "";
            if (!serial.isBlank() && !SerialNumber.isPlaceholder(serial)) {
                found.add(new ExpectSerials.Expected(lineOf(row, mapping, lines), new SerialNumber(serial)));
            }
            return found.size() <= ExpectSerials.MOST;
        });
        return found;
    }

    private static @Nullable Integer lineOf(
            SheetRow row, SheetMapping<EquipmentColumn> mapping, List<DeclarationLineRow> lines) {
        var number =
                textOf(row, columnOf(mapping, EquipmentColumn.DECLARATION_LINE)).strip();
        if (number.matches("\\d{1,4}")) {
            return Integer.valueOf(number);
        }
        var hs = textOf(row, columnOf(mapping, EquipmentColumn.HS_CODE)).replaceAll("\\D", "");
        var fitting = lines.stream().filter(line -> line.hs().equals(hs)).toList();
        return fitting.size() == 1 ? fitting.get(0).lineNo() : null;
    }

    private static int columnOf(SheetMapping<EquipmentColumn> mapping, EquipmentColumn column) {
        var found = mapping.columnsFor(column);
        return found.isEmpty() ? -1 : found.get(0).index();
    }

    private static String textOf(SheetRow row, int column) {
        return row.cell(column).text();
    }
}
