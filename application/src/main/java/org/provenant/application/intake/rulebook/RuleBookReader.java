package org.provenant.application.intake.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.sheet.SheetCell;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.intake.sheet.SheetName;
import org.provenant.application.intake.sheet.SheetRow;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.RegulationRule;
import org.provenant.domain.regulation.RuleContent;
import org.provenant.domain.regulation.RuleFacts;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Term;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.Text;

/** Reads a rule book from a workbook: every row becomes a rule or its problems. */
final class RuleBookReader {

    private final SheetFile file;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<Read> rows = new ArrayList<>();

    private RuleBookReader(SheetFile file) {
        this.file = file;
    }

    /**
     * Where a rule stands.
     *
     * @param headings the columns of its sheet
     * @param cells what stands in its row, by column
     */
    private record Place(String sheet, int row, Map<BookColumn, Heading> headings, Map<BookColumn, String> cells) {

        RowProblem problem(RuleViolated violated) {
            return headings.keySet().stream()
                    .filter(column -> column.isMeantBy(violated))
                    .findFirst()
                    .map(column -> problem(column, violated))
                    .orElseGet(() -> new RowProblem(
                            sheet,
                            row,
                            null,
                            null,
                            cells.getOrDefault(BookColumn.CODE, ""),
                            violated.rule(),
                            violated.values()));
        }

        RowProblem problem(BookColumn column, RuleViolated violated) {
            var heading = Objects.requireNonNull(headings.get(column)).text();
            return new RowProblem(
                    sheet, row, heading, null, cells.getOrDefault(column, ""), violated.rule(), violated.values());
        }
    }

    /** A rule and where it stands. */
    private record Read(Place place, RuleFacts facts) {}

    /** The rules that could be read, and everything wrong with the others. */
    record Result(List<RuleFacts> rows, List<RowProblem> problems, Map<RuleFacts.Key, Place> places) {

        /** What is wrong with one of the rules that could be read. */
        RowProblem problem(RuleFacts facts, RuleViolated violated) {
            return Objects.requireNonNull(places.get(facts.key())).problem(violated);
        }
    }

    static Result read(SheetFile file) {
        var reader = new RuleBookReader(file);
        for (var kind : RuleKind.values()) {
            reader.sheet(kind);
        }
        reader.findDoubled();
        reader.findUnknownNames();
        var places = new HashMap<RuleFacts.Key, Place>();
        reader.rows.forEach(row -> places.put(row.facts().key(), row.place()));
        return new Result(reader.rows.stream().map(Read::facts).toList(), reader.problems, places);
    }

    private void sheet(RuleKind kind) {
        var name = file.sheets().stream()
                .map(SheetName::name)
                .filter(each -> isNamed(kind, each))
                .findFirst();
        if (name.isEmpty()) {
            problems.add(new RowProblem("", 0, null, null, "", RegulationRule.SHEET_MISSING, List.of(kind)));
            return;
        }
        var sheet = name.get();
        var headings = new LinkedHashMap<BookColumn, Heading>();
        file.read(sheet, row -> {
            if (headings.isEmpty()) {
                headings.putAll(headings(kind, row));
                return allThere(kind, sheet, row, headings);
            }
            row(kind, sheet, row, headings);
            return true;
        });
    }

    private record Heading(int column, String text) {}

    private static boolean isNamed(RuleKind kind, String name) {
        for (var language : Language.values()) {
            if (Text.plain(name).equals(Text.plain(Terms.in(language).word(kind)))) {
                return true;
            }
        }
        return false;
    }

    private static Map<BookColumn, Heading> headings(RuleKind kind, SheetRow row) {
        var found = new LinkedHashMap<BookColumn, Heading>();
        for (var column : BookColumn.of(kind)) {
            for (int i = 0; i < row.cells().size(); i++) {
                var text = row.cell(i).text();
                if (column.isHeadedBy(text) && !found.containsKey(column)) {
                    found.put(column, new Heading(i, text));
                }
            }
        }
        return found;
    }

    private boolean allThere(RuleKind kind, String sheet, SheetRow row, Map<BookColumn, Heading> headings) {
        var missing = BookColumn.of(kind).stream()
                .filter(column -> !headings.containsKey(column))
                .toList();
        missing.forEach(column -> problems.add(new RowProblem(
                sheet, row.number(), null, null, "", RegulationRule.COLUMN_MISSING, List.of(new Term(column.term())))));
        return missing.isEmpty();
    }

    private void row(RuleKind kind, String sheet, SheetRow row, Map<BookColumn, Heading> headings) {
        var before = problems.size();
        var values = new HashMap<BookColumn, Object>();
        var cells = new HashMap<BookColumn, String>();
        headings.forEach((column, heading) ->
                cells.put(column, row.cell(heading.column()).text()));
        var place = new Place(sheet, row.number(), headings, cells);
        headings.forEach((column, heading) -> {
            var cell = row.cell(heading.column());
            try {
                var value = value(column, cell);
                if (value != null) {
                    values.put(column, value);
                } else if (column.required()) {
                    throw new RuleViolated(RegulationRule.FIELD_MISSING, new Term(column.term()));
                }
            } catch (RuleViolated problem) {
                problems.add(place.problem(column, problem));
            }
        });
        if (problems.size() == before) {
            try {
                var facts = facts(kind, values);
                facts.requireSound();
                rows.add(new Read(place, facts));
            } catch (RuleViolated problem) {
                problems.add(place.problem(problem));
            }
        }
    }

    private static @Nullable Object value(BookColumn column, SheetCell cell) {
        if (column.field() != null) {
            return CellReader.field(column.field(), cell);
        }
        if (column.equals(BookColumn.EFFECTIVE_FROM) || column.equals(BookColumn.EFFECTIVE_TO)) {
            return CellReader.day(cell, column);
        }
        return column.equals(BookColumn.CERTAINTY)
                ? CellReader.certainty(cell)
                : CellReader.text(cell, new Term(column.term()));
    }

    private static RuleFacts facts(RuleKind kind, Map<BookColumn, Object> values) {
        var content = new EnumMap<RuleField, String>(RuleField.class);
        values.forEach((column, value) -> {
            if (column.field() != null) {
                content.put(column.field(), (String) value);
            }
        });
        return new RuleFacts(
                kind,
                (String) Objects.requireNonNull(values.get(BookColumn.CODE)),
                new RuleContent(content),
                (LocalDate) Objects.requireNonNull(values.get(BookColumn.EFFECTIVE_FROM)),
                (LocalDate) values.get(BookColumn.EFFECTIVE_TO),
                (String) values.get(BookColumn.INSTRUMENT),
                (String) values.get(BookColumn.ARTICLE),
                (Certainty) Objects.requireNonNull(values.get(BookColumn.CERTAINTY)));
    }

    private void findDoubled() {
        var byCode = new HashMap<String, List<Read>>();
        for (var row : rows) {
            var others = byCode.computeIfAbsent(row.facts().kind() + row.facts().code(), code -> new ArrayList<>());
            others.stream()
                    .filter(other -> other.facts().overlaps(row.facts()))
                    .findFirst()
                    .ifPresent(other -> problems.add(row.place()
                            .problem(new RuleViolated(
                                    RegulationRule.ROW_TWICE,
                                    row.facts().code(),
                                    other.place().row()))));
            others.add(row);
        }
    }

    private void findUnknownNames() {
        var instruments = codes(RuleKind.INSTRUMENT);
        var routes = codes(RuleKind.DISPOSAL_ROUTE);
        for (var row : rows) {
            var instrument = row.facts().instrument();
            if (instrument != null && !instruments.contains(instrument)) {
                add(row, instrument, RegulationRule.INSTRUMENT_UNKNOWN);
            }
            var route = row.facts().content().find(RuleField.ROUTE);
            if (route != null && !routes.contains(route)) {
                add(row, route, RegulationRule.ROUTE_UNKNOWN);
            }
        }
    }

    private Set<String> codes(RuleKind kind) {
        var codes = new HashSet<String>();
        rows.stream().map(Read::facts).filter(facts -> facts.kind() == kind).forEach(facts -> codes.add(facts.code()));
        return codes;
    }

    private void add(Read row, String value, RegulationRule rule) {
        problems.add(row.place().problem(new RuleViolated(rule, value)));
    }
}
