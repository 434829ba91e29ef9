package org.provenant.application.intake.declarations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.sheet.DeclarationSheet;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.intake.DeclarationColumn;
import org.provenant.domain.intake.DeclarationDraft;
import org.provenant.domain.intake.DeclarationNotice;
import org.provenant.domain.intake.DeclarationOutcome;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.shared.Rule;

/**
 * Compares the declarations of one file with each other and with the register. Each new one is tried out on copies of the
 * permit lines, by the very rules that registering obeys; the copies are drawn down as the file goes on.
 */
final class DeclarationCheck {

    /** What all rows of a declaration say alike. */
    private static final List<DeclarationColumn> HEAD = List.of(
            DeclarationColumn.REGISTERED_ON,
            DeclarationColumn.OFFICE,
            DeclarationColumn.TYPE_CODE,
            DeclarationColumn.TEMPORARY_UNTIL,
            DeclarationColumn.LANE,
            DeclarationColumn.CLEARED_ON);

    private final DeclarationRegister register;
    private final SheetMapping<DeclarationColumn> mapping;
    private final PermitSearch permits;
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<PermitLineId, PermitLine> copies = new HashMap<>();

    private DeclarationCheck(DeclarationRegister register, SheetMapping<DeclarationColumn> mapping) {
        this.register = register;
        this.mapping = mapping;
        this.permits = new PermitSearch(register, this::add);
    }

    static CheckedDeclarations of(
            DeclarationRegister register, SheetFile file, SheetMapping<DeclarationColumn> mapping) {
        return new DeclarationCheck(register, mapping).check(DeclarationSheet.read(file, mapping));
    }

    private CheckedDeclarations check(List<DeclarationSheet.Row> rows) {
        var declarations = new LinkedHashMap<String, List<DeclarationSheet.Row>>();
        for (var row : rows) {
            if (row.number() == null) {
                problems.addAll(row.problems());
            } else {
                declarations
                        .computeIfAbsent(row.number().identity(), identity -> new ArrayList<>())
                        .add(row);
            }
        }
        var known = register.declarations(declarations.keySet());
        var planned = new ArrayList<PlannedDeclaration>();
        declarations.forEach((identity, its) -> {
            var registered = known.get(identity);
            planned.add(registered == null ? plan(its) : known(its, registered));
        });
        problems.sort(Comparator.comparingInt(RowProblem::row));
        return new CheckedDeclarations(rows.size(), planned, problems);
    }

    private static PlannedDeclaration known(List<DeclarationSheet.Row> rows, DeclarationRegister.Known registered) {
        var number = numberOf(rows);
        boolean amended = number.amendments() > registered.number().amendments();
        return new PlannedDeclaration(
                number,
                rows.get(0).row(),
                DeclarationOutcome.KNOWN,
                null,
                null,
                List.of(),
                0,
                amended ? List.of(DeclarationNotice.AMENDED_SINCE) : List.of(),
                registered.id());
    }

    private static DeclarationNumber numberOf(List<DeclarationSheet.Row> rows) {
        return Objects.requireNonNull(rows.get(0).number());
    }

    private PlannedDeclaration plan(List<DeclarationSheet.Row> rows) {
        int before = problems.size();
        rows.forEach(row -> problems.addAll(row.problems()));
        var drafts =
                rows.stream().flatMap(row -> Stream.ofNullable(row.draft())).toList();
        requireSameHead(drafts);
        var inOrder = inOrder(drafts);
        var lines = new LinkedHashMap<DeclarationDraft, PermitLine>();
        for (var draft : inOrder) {
            permits.find(draft).ifPresent(id -> lines.put(draft, copy(draft, id)));
        }
        var trial =
                new DeclarationTrial(register, numberOf(rows), headOf(drafts), drafts.size() == rows.size(), this::add);
        trial.run(drafts.isEmpty() ? rows.get(0).row() : drafts.get(0).row(), lines);
        boolean refused = problems.size() > before;
        var notices = new ArrayList<DeclarationNotice>(trial.notices());
        if (!isNumberedFromOne(inOrder)) {
            notices.add(DeclarationNotice.LINES_RENUMBERED);
        }
        return new PlannedDeclaration(
                numberOf(rows),
                rows.get(0).row(),
                refused ? DeclarationOutcome.REFUSED : DeclarationOutcome.NEW,
                trial.facts(),
                trial.clearance(),
                lines.entrySet().stream()
                        .map(line -> new PlannedDeclaration.Line(
                                line.getValue().id(),
                                line.getValue().label(),
                                line.getKey().goods(),
                                line.getValue().unit()))
                        .toList(),
                lines.keySet().stream()
                        .mapToInt(draft -> draft.goods().quantity().pieces())
                        .sum(),
                notices,
                null);
    }

    /** Every row repeats what an earlier one says, or leaves it out. */
    private void requireSameHead(List<DeclarationDraft> drafts) {
        for (var column : HEAD) {
            requireSame(drafts, column, draft -> draft.head().of(column));
        }
        requireSame(drafts, DeclarationColumn.NUMBER, DeclarationDraft::number);
    }

    private void requireSame(
            List<DeclarationDraft> drafts,
            DeclarationColumn column,
            Function<DeclarationDraft, @Nullable Object> says) {
        Object said = null;
        int firstRow = 0;
        for (var draft : drafts) {
            var value = says.apply(draft);
            if (value != null && said == null) {
                said = value;
                firstRow = draft.row();
            } else if (value != null && said != null && !value.equals(said)) {
                add(
                        draft.row(),
                        column,
                        value.toString(),
                        IntakeRule.HEAD_DIFFERS,
                        List.of(column, value, firstRow, said));
            }
        }
    }

    /** What the rows say together. */
    private static DeclarationDraft.Head headOf(List<DeclarationDraft> drafts) {
        var head = new DeclarationDraft.Head(null, null, null, null, null, null);
        for (var draft : drafts) {
            head = head.or(draft.head());
        }
        return head;
    }

    /** By their numbers on the declaration if all have one, else as the file has them. */
    private List<DeclarationDraft> inOrder(List<DeclarationDraft> drafts) {
        var seen = new HashMap<Integer, DeclarationDraft>();
        for (var draft : drafts) {
            var number = draft.lineNo();
            var first = number == null ? null : seen.putIfAbsent(number, draft);
            if (number != null && first != null) {
                add(
                        draft.row(),
                        DeclarationColumn.LINE_NO,
                        number.toString(),
                        IntakeRule.LINE_TWICE,
                        List.of(number, first.row()));
            }
        }
        if (drafts.size() != seen.size()) {
            return drafts;
        }
        return drafts.stream()
                .sorted(Comparator.comparingInt(draft -> Objects.requireNonNullElse(draft.lineNo(), 0)))
                .toList();
    }

    private static boolean isNumberedFromOne(List<DeclarationDraft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            var number = drafts.get(i).lineNo();
            if (number != null && number != i + 1) {
                return false;
            }
        }
        return true;
    }

    private PermitLine copy(DeclarationDraft draft, PermitLineId id) {
        var line = copies.computeIfAbsent(id, register::copyOf);
        if (draft.unit() != null && !Units.isSame(draft.unit(), line.unit())) {
            add(
                    draft.row(),
                    DeclarationColumn.UNIT,
                    draft.unit(),
                    IntakeRule.UNIT_DIFFERS,
                    List.of(line.name(), line.unit(), draft.unit()));
        }
        return line;
    }

    private void add(int row, DeclarationColumn column, @Nullable String value, Rule rule, List<Object> values) {
        problems.add(mapping.problem(row, column, value == null ? "" : value, rule, values));
    }

    /** Takes a problem of a row. */
    @FunctionalInterface
    interface Problems {
        void add(int row, DeclarationColumn column, @Nullable String value, Rule rule, List<Object> values);
    }
}
