package org.provenant.application.receiving;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.provenant.application.customs.DeclarationCard;
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
     * @throws RuleViolated {@link ReceivingRule#SERIAL_COLUMN_MISSING}, {@link ReceivingRule#NO_SUCH_LINE_IN_ROW} or
     *     {@link ReceivingRule#LINE_NEEDED_IN_ROW} with the number of the row, or what makes the file unreadable
     */
    public List<ExpectSerials.Expected> read(DeclarationId id, byte[] file) {
        var declaration = declarations.get(id);
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
                found.add(new ExpectSerials.Expected(lineOf(row, mapping, declaration), new SerialNumber(serial)));
            }
            return found.size() <= ExpectSerials.MOST;
        });
        return found;
    }

    private static int lineOf(SheetRow row, SheetMapping<EquipmentColumn> mapping, DeclarationCard.Card declaration) {
        var lines = declaration.lines();
        var declared = declaration.facts().number();
        var number =
                textOf(row, columnOf(mapping, EquipmentColumn.DECLARATION_LINE)).strip();
        if (number.matches("\\d{1,4}")) {
            int lineNo = Integer.parseInt(number);
            if (lines.stream().noneMatch(line -> line.lineNo() == lineNo)) {
                throw new RuleViolated(ReceivingRule.NO_SUCH_LINE_IN_ROW, row.number(), declared, lineNo);
            }
            return lineNo;
        }
        var hs = textOf(row, columnOf(mapping, EquipmentColumn.HS_CODE)).replaceAll("\\D", "");
        var fitting = lines.size() == 1
                ? lines
                : lines.stream().filter(line -> line.hs().equals(hs)).toList();
        if (fitting.size() != 1) {
            throw new RuleViolated(ReceivingRule.LINE_NEEDED_IN_ROW, row.number(), declared);
        }
        return fitting.get(0).lineNo();
    }

    private static int columnOf(SheetMapping<EquipmentColumn> mapping, EquipmentColumn column) {
        var found = mapping.columnsFor(column);
        return found.isEmpty() ? -1 : found.get(0).index();
    }

    private static String textOf(SheetRow row, int column) {
        return row.cell(column).text();
    }
}
