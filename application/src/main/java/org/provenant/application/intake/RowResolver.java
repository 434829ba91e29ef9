package org.provenant.application.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationLineId;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.EquipmentDraft;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.Text;

/** Compares the rows of one file, one after the other, with each other and with the declaration, places and persons. */
final class RowResolver {

    private final ImportContext context;
    private final SheetMapping<EquipmentColumn> mapping;
    private final Consumer<RowProblem> problems;
    private final Map<String, Integer> tags = new HashMap<>();
    private final Map<String, Integer> serials = new HashMap<>();
    private final Map<String, Integer> identifiers = new HashMap<>();
    private final Map<Long, List<Integer>> rowsOfLine = new HashMap<>();
    private boolean clean = true;

    RowResolver(ImportContext context, SheetMapping<EquipmentColumn> mapping, Consumer<RowProblem> problems) {
        this.context = context;
        this.mapping = mapping;
        this.problems = problems;
    }

    /** The device, if everything that its row names was found. */
    Optional<StagedDevice> resolve(EquipmentDraft draft) {
        clean = true;
        requireOnceInFile(draft);
        requireSensibleDay(draft);
        var line = lineOf(draft);
        var place = one(
                draft,
                EquipmentColumn.PLACE,
                draft.place(),
                context.places(),
                IntakeRule.PLACE_UNKNOWN,
                IntakeRule.PLACE_UNCLEAR);
        var custodian = draft.custodian() == null
                ? null
                : one(
                        draft,
                        EquipmentColumn.CUSTODIAN,
                        draft.custodian(),
                        context.custodians(),
                        IntakeRule.CUSTODIAN_UNKNOWN,
                        IntakeRule.CUSTODIAN_UNCLEAR);
        if (line != null && place != null) {
            requirePermitted(draft, line, new PlaceId(place));
        }
        if (line != null) {
            rowsOfLine.computeIfAbsent(line.id(), key -> new ArrayList<>()).add(draft.row());
        }
        return clean && line != null && place != null
                ? Optional.of(new StagedDevice(draft, line, place, custodian))
                : Optional.empty();
    }

    /** Once all rows are read: names the rows that are too many for their declaration line or permit line. */
    void requireEnoughLeft() {
        var rowsOfPermitLine = new HashMap<Long, List<Integer>>();
        for (var line : context.lines()) {
            var rows = rowsOfLine.getOrDefault(line.id(), List.of());
            overdrawn(rows, line.left(), IntakeRule.MORE_THAN_DECLARED, Integer.toString(line.lineNo()));
            rowsOfPermitLine
                    .computeIfAbsent(line.permitLineId(), key -> new ArrayList<>())
                    .addAll(rows);
        }
        context.lines().stream()
                .collect(Collectors.toMap(DeclaredLine::permitLineId, line -> line, (first, second) -> first))
                .values()
                .forEach(line -> overdrawn(
                        rowsOfPermitLine.getOrDefault(line.permitLineId(), List.of()),
                        line.permitLeft(),
                        IntakeRule.MORE_THAN_PERMITTED,
                        line.permitLine()));
    }

    private void overdrawn(List<Integer> rows, int left, IntakeRule rule, Object line) {
        rows.stream()
                .sorted()
                .skip(Math.max(0, left))
                .forEach(row -> add(
                        row,
                        EquipmentColumn.DECLARATION_LINE,
                        line.toString(),
                        rule,
                        List.of(line, left, rows.size())));
    }

    private void requireOnceInFile(EquipmentDraft draft) {
        if (draft.assetTag() != null) {
            once(draft, tags, draft.assetTag().value(), EquipmentColumn.ASSET_TAG, IntakeRule.ASSET_TAG_TWICE);
        }
        if (draft.serial() != null) {
            var key = Text.plain(draft.manufacturer()) + '\t' + draft.serial().value();
            var first = serials.putIfAbsent(key, draft.row());
            if (first != null) {
                var serial = draft.serial().value();
                add(draft, EquipmentColumn.SERIAL, serial, IntakeRule.SERIAL_TWICE, List.of(serial, first));
            }
        }
        draft.imeis()
                .forEach(imei ->
                        once(draft, identifiers, imei.digits(), EquipmentColumn.IMEI, IntakeRule.IDENTIFIER_TWICE));
        draft.macs()
                .forEach(
                        mac -> once(draft, identifiers, mac.value(), EquipmentColumn.MAC, IntakeRule.IDENTIFIER_TWICE));
    }

    private void once(
            EquipmentDraft draft, Map<String, Integer> seen, String value, EquipmentColumn column, IntakeRule rule) {
        var first = seen.putIfAbsent(value, draft.row());
        if (first != null) {
            add(draft, column, value, rule, List.of(value, first));
        }
    }

    private void requireSensibleDay(EquipmentDraft draft) {
        var day = draft.receivedOn();
        if (day == null) {
            return;
        }
        if (day.isBefore(context.declaredOn())) {
            add(
                    draft,
                    EquipmentColumn.RECEIVED_ON,
                    day.toString(),
                    IntakeRule.RECEIVED_BEFORE_DECLARED,
                    List.of(day, context.declaredOn()));
        }
        if (day.isAfter(context.today())) {
            add(draft, EquipmentColumn.RECEIVED_ON, day.toString(), IntakeRule.RECEIVED_IN_THE_FUTURE, List.of(day));
        }
    }

    /** What came in for internal use stands where the permit or a consent lets it stand, from its first day on. */
    private void requirePermitted(EquipmentDraft draft, DeclaredLine line, PlaceId place) {
        var day = draft.receivedOn() == null ? context.declaredOn() : draft.receivedOn();
        context.arrivals()
                .against(new DeclarationLineId(line.id()), nameOf(draft), place, day)
                .ifPresent(why -> add(draft, EquipmentColumn.PLACE, draft.place(), why.rule(), why.values()));
    }

    private static String nameOf(EquipmentDraft draft) {
        if (draft.assetTag() != null) {
            return draft.assetTag().value();
        }
        return draft.serial() == null
                ? draft.manufacturer() + " " + draft.model()
                : draft.serial().value();
    }

    private @Nullable DeclaredLine lineOf(EquipmentDraft draft) {
        var line = draft.declarationLine() == null ? lineByGoods(draft) : lineByNumber(draft, draft.declarationLine());
        var permitLine = draft.permitLine();
        if (line != null && permitLine != null && !namesPermitLine(permitLine, line)) {
            add(
                    draft,
                    EquipmentColumn.PERMIT_LINE,
                    permitLine,
                    IntakeRule.PERMIT_LINE_DIFFERS,
                    List.of(line.lineNo(), line.permitLine(), permitLine));
        }
        return line;
    }

    private @Nullable DeclaredLine lineByNumber(EquipmentDraft draft, String typed) {
        var number = typed.strip().replaceFirst("^0+(?=\\d)", "");
        var found = context.lines().stream()
                .filter(line -> number.equals(Integer.toString(line.lineNo())))
                .findFirst();
        if (found.isEmpty()) {
            List<Object> known =
                    context.lines().stream().map(line -> (Object) line.lineNo()).toList();
            add(
                    draft,
                    EquipmentColumn.DECLARATION_LINE,
                    typed,
                    IntakeRule.DECLARATION_LINE_UNKNOWN,
                    List.of(typed, known));
            return null;
        }
        if (!found.get().hs().equals(draft.hsCode())) {
            notDeclared(draft, List.of(found.get()));
        }
        return found.get();
    }

    private @Nullable DeclaredLine lineByGoods(EquipmentDraft draft) {
        var found = context.lines().stream()
                .filter(line -> line.hs().equals(draft.hsCode()))
                .toList();
        if (found.isEmpty()) {
            notDeclared(draft, context.lines());
            return null;
        }
        if (found.size() > 1) {
            List<Object> numbers =
                    found.stream().map(line -> (Object) line.lineNo()).toList();
            add(
                    draft,
                    EquipmentColumn.DECLARATION_LINE,
                    "",
                    IntakeRule.DECLARATION_LINE_UNCLEAR,
                    List.of(draft.hsCode(), numbers));
            return null;
        }
        return found.get(0);
    }

    private void notDeclared(EquipmentDraft draft, List<DeclaredLine> lines) {
        List<Object> codes =
                lines.stream().map(line -> (Object) line.hs()).distinct().toList();
        add(
                draft,
                EquipmentColumn.HS_CODE,
                draft.hsCode().toString(),
                IntakeRule.HS_NOT_DECLARED,
                List.of(draft.hsCode(), codes));
    }

    private static boolean namesPermitLine(String typed, DeclaredLine line) {
        var plain = Text.plain(typed);
        return plain.equals(Integer.toString(line.permitLine().lineNo()))
                || plain.equals(Text.plain(line.permitLine().toString()));
    }

    private @Nullable Long one(
            EquipmentDraft draft,
            EquipmentColumn column,
            String name,
            KnownNames known,
            IntakeRule unknown,
            IntakeRule unclear) {
        var found = known.find(name);
        if (found.isEmpty()) {
            add(draft, column, name, unknown, List.of(name, known.nearest(name)));
            return null;
        }
        if (found.size() > 1) {
            add(draft, column, name, unclear, List.of(name, known.labels(found)));
            return null;
        }
        return found.get(0);
    }

    private void add(EquipmentDraft draft, EquipmentColumn column, String value, Rule rule, List<Object> values) {
        clean = false;
        add(draft.row(), column, value, rule, values);
    }

    private void add(int row, EquipmentColumn column, String value, Rule rule, List<Object> values) {
        problems.accept(mapping.problem(row, column, value, rule, values));
    }
}
