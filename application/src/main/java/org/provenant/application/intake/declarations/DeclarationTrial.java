package org.provenant.application.intake.declarations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.Clearance;
import org.provenant.domain.customs.CustomsRule;
import org.provenant.domain.customs.Declaration;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.intake.DeclarationColumn;
import org.provenant.domain.intake.DeclarationDraft;
import org.provenant.domain.intake.DeclarationNotice;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitRule;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;

/** Makes one declaration on trial and names each rule that it breaks at its row and column. */
final class DeclarationTrial {

    /** The columns that rules on a declaration speak of. */
    private static final Map<Rule, DeclarationColumn> COLUMNS = Map.ofEntries(
            Map.entry(CustomsRule.OFFICE_FORM, DeclarationColumn.OFFICE),
            Map.entry(CustomsRule.TERM_MISSING, DeclarationColumn.TEMPORARY_UNTIL),
            Map.entry(CustomsRule.TERM_ONLY_IF_TEMPORARY, DeclarationColumn.TEMPORARY_UNTIL),
            Map.entry(CustomsRule.TERM_ENDS_TOO_EARLY, DeclarationColumn.TEMPORARY_UNTIL),
            Map.entry(CustomsRule.NOT_AN_IMPORT_TYPE, DeclarationColumn.TYPE_CODE),
            Map.entry(CustomsRule.CASE_NOT_FOR_TYPE, DeclarationColumn.TYPE_CODE),
            Map.entry(CustomsRule.TYPE_WITHOUT_CASE, DeclarationColumn.TYPE_CODE),
            Map.entry(CustomsRule.HS_NOT_ON_PERMIT_LINE, DeclarationColumn.HS_CODE),
            Map.entry(CustomsRule.CLEARED_TOO_EARLY, DeclarationColumn.CLEARED_ON),
            Map.entry(PermitRule.NOT_VALID_ON, DeclarationColumn.PERMIT_NUMBER),
            Map.entry(PermitRule.REVOKED_SINCE, DeclarationColumn.PERMIT_NUMBER),
            Map.entry(PermitRule.NOT_ENOUGH_LEFT, DeclarationColumn.QUANTITY));

    private final DeclarationRegister register;
    private final DeclarationNumber number;
    private final DeclarationDraft.Head head;
    private final boolean whole;
    private final DeclarationCheck.Problems problems;
    private final List<DeclarationNotice> notices = new ArrayList<>();
    private Declaration.@Nullable Facts facts;
    private @Nullable Clearance clearance;

    /** @param whole whether all rows could be read, so that what the head lacks is not in the file */
    DeclarationTrial(
            DeclarationRegister register,
            DeclarationNumber number,
            DeclarationDraft.Head head,
            boolean whole,
            DeclarationCheck.Problems problems) {
        this.register = register;
        this.number = number;
        this.head = head;
        this.whole = whole;
        this.problems = problems;
    }

    Declaration.@Nullable Facts facts() {
        return facts;
    }

    @Nullable
    Clearance clearance() {
        return clearance;
    }

    List<DeclarationNotice> notices() {
        return notices;
    }

    /**
     * @param firstRow the row that is named for what is wrong with the declaration as a whole
     * @param lines the goods of each line and the copy of the permit line that it draws on
     */
    void run(int firstRow, Map<DeclarationDraft, PermitLine> lines) {
        if (!number.looksLikeImport()) {
            notices.add(DeclarationNotice.NUMBER_UNUSUAL);
        }
        var registeredOn = required(firstRow, DeclarationColumn.REGISTERED_ON, head.registeredOn());
        var office = required(firstRow, DeclarationColumn.OFFICE, head.office());
        var typeCode = required(firstRow, DeclarationColumn.TYPE_CODE, head.typeCode());
        if (registeredOn == null || office == null || typeCode == null) {
            return;
        }
        var stated = new Declaration.Facts(number, registeredOn, office, typeCode, head.temporaryUntil());
        attempt(firstRow, DeclarationColumn.REGISTERED_ON, () -> stated.requireRegisteredBy(register.today()));
        attempt(firstRow, () -> {
            var declaration = new Declaration(register.company(), stated);
            facts = stated;
            var types = register.types(registeredOn);
            lines.forEach((draft, line) -> attempt(draft.row(), () -> {
                declaration.requireCoveredBy(line.permit(), types);
                declaration.addLine(line, draft.goods());
            }));
            clear(firstRow, declaration);
        });
    }

    private <T> @Nullable T required(int row, DeclarationColumn column, @Nullable T value) {
        if (value == null && whole) {
            problems.add(row, column, null, IntakeRule.VALUE_MISSING, List.of(column));
        }
        return value;
    }

    private void clear(int row, Declaration declaration) {
        var day = head.clearedOn();
        if (day == null) {
            if (head.lane() != null) {
                notices.add(DeclarationNotice.LANE_WITHOUT_CLEARANCE);
            }
            return;
        }
        var lane = required(row, DeclarationColumn.LANE, head.lane());
        if (lane == null) {
            return;
        }
        attempt(row, DeclarationColumn.CLEARED_ON, () -> {
            if (day.isAfter(register.today())) {
                throw new RuleViolated(CustomsRule.DAY_TO_COME, day);
            }
            var stated = new Clearance(lane, day, null, null);
            declaration.clear(stated);
            clearance = stated;
        });
    }

    private void attempt(int row, Runnable step) {
        attempt(row, DeclarationColumn.NUMBER, step);
    }

    /** @param otherwise the column that is named for rules that speak of none in particular */
    private void attempt(int row, DeclarationColumn otherwise, Runnable step) {
        try {
            step.run();
        } catch (RuleViolated broken) {
            var column = COLUMNS.getOrDefault(broken.rule(), otherwise);
            problems.add(row, column, shown(column), broken.rule(), broken.values());
        }
    }

    /** What stands in the column of the head; nothing for columns of a line, whose sentences name their values. */
    private @Nullable String shown(DeclarationColumn column) {
        return switch (column) {
            case NUMBER -> number.digits();
            case REGISTERED_ON, OFFICE, TYPE_CODE, TEMPORARY_UNTIL, CLEARED_ON ->
                Objects.toString(head.of(column), null);
            default -> null;
        };
    }
}
