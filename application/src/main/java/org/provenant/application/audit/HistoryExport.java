package org.provenant.application.audit;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.CellText;
import org.provenant.application.shared.HeadingCell;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeFields;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.audit.AuditRule;
import org.provenant.domain.audit.FieldValue;
import org.provenant.domain.audit.RecordChange;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/** Gives what is looked for in the history as a workbook: all of it, a row for each field that was changed. */
@Lookup
@Allowed({Permission.READ_RECORDS, Permission.READ_USERS})
public class HistoryExport {

    /** So many rows a sheet of a workbook can have, with its headings. */
    static final int MOST_ROWS = 1_048_576;

    private static final int FETCH = 1_000;
    private static final int NARROW = 18;
    private static final int WIDE = 40;
    private static final List<String> COLUMNS = List.of(
            "number",
            "recordedAt",
            "happenedOn",
            "actor",
            "company",
            "channel",
            "useCase",
            "outcome",
            "reason",
            "refusal",
            "kind",
            "entity",
            "label",
            "field",
            "before",
            "after");

    /** In the order in which they were done, each with the changes that are looked for. */
    private static final String ROWS = "select l.number, " + HistoryRows.COLUMNS
            + ", c.kind, c.entity, c.record_id, c.label, c.fields from audit_entry e"
            + " join audit_link l on l.entry_id = e.id left join audit_change c on c.entry_id = e.id and %s"
            + " where %s order by l.number, c.position";

    @Inject
    Database database;

    @Inject
    HistoryScope scope;

    @Inject
    Clock clock;

    /** The history's names in words; the pages have them. */
    public interface Words {

        String useCase(String name);

        String entity(String name);

        /** The name of a record as it was. */
        String label(String entity, String label);

        String field(String name);

        /** A field of a record of this kind, which may call it otherwise than others do. */
        default String field(String entity, String name) {
            return field(name);
        }

        /** One side of a change; empty for nothing. */
        String value(String entity, String field, @Nullable FieldValue value);
    }

    /**
     * Writes the workbook row by row; the stream is not closed.
     *
     * @throws RuleViolated {@link AuditRule#TOO_MUCH_FOR_A_SHEET}
     */
    public void xlsx(HistoryQuery query, Words words, Language language, OutputStream out) throws IOException {
        var terms = Terms.in(language);
        var workbook = new Workbook(out, "Provenant", "1.0");
        var sheet = new Sheet(workbook.newWorksheet(terms.text("audit.export.sheet")), words, terms);
        sheet.layOut();
        var found = new HistoryConditions(query, scope.visible(), database.sql());
        try (var rows = scope
                .bound(database.sql().createQuery(ROWS.formatted(found.ofChanges(), found.ofEntries())))
                .bindMap(found.values())
                .setFetchSize(FETCH)
                .map((row, context) -> new Found(row.getLong("number"), entry(row)))
                .stream()) {
            rows.forEach(sheet::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        workbook.finish();
    }

    /** A name for the file. */
    public String nameOf(Language language) {
        return Terms.in(language).text("audit.export.name", LocalDate.now(clock).toString()) + ".xlsx";
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return HistoryRows.entry(row, row.getString("entity") == null ? List.of() : List.of(ChangeFields.change(row)));
    }

    private record Found(long number, HistoryEntry entry) {}

    /** The rows that are written so far. */
    private static final class Sheet {

        private final Worksheet sheet;
        private final Words words;
        private final Terms terms;
        private int row;

        Sheet(Worksheet sheet, Words words, Terms terms) {
            this.sheet = sheet;
            this.words = words;
            this.terms = terms;
        }

        void layOut() {
            for (int column = 0; column < COLUMNS.size(); column++) {
                HeadingCell.write(
                        sheet,
                        0,
                        column,
                        terms.text("audit.export." + COLUMNS.get(column)),
                        column >= COLUMNS.size() - 2 ? WIDE : NARROW);
            }
            sheet.freezePane(0, 1);
        }

        void add(Found found) {
            var act = act(found.entry());
            if (found.entry().changes().isEmpty()) {
                write(found.number(), act);
            }
            for (var change : found.entry().changes()) {
                add(found.number(), act, change);
            }
        }

        private void add(long number, List<String> act, RecordChange change) {
            for (var field : change.fields()) {
                var cells = new ArrayList<>(act);
                cells.add(terms.write(change.kind()));
                cells.add(words.entity(change.entity()));
                cells.add(words.label(change.entity(), change.label()));
                cells.add(words.field(change.entity(), field.field()));
                cells.add(words.value(change.entity(), field.field(), field.before()));
                cells.add(words.value(change.entity(), field.field(), field.after()));
                write(number, cells);
            }
        }

        private List<String> act(HistoryEntry entry) {
            var refusal = entry.refusal();
            var happenedOn = entry.happenedOn();
            return List.of(
                    terms.write(entry.recordedAt()),
                    happenedOn == null ? "" : terms.write(happenedOn),
                    entry.actor(),
                    entry.company() == null ? "" : entry.company(),
                    terms.write(entry.channel()),
                    words.useCase(entry.useCase()),
                    terms.write(entry.outcome()),
                    entry.reason() == null ? "" : entry.reason(),
                    refusal == null ? "" : terms.sentence(refusal));
        }

        /** Every text is a text cell, so that none runs as a formula. */
        private void write(long number, List<String> cells) {
            if (++row == MOST_ROWS) {
                throw new RuleViolated(AuditRule.TOO_MUCH_FOR_A_SHEET, MOST_ROWS - 1);
            }
            sheet.value(row, 0, number);
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    sheet.inlineString(row, column + 1, CellText.cut(cells.get(column)));
                }
            }
            if (row % FETCH == 0) {
                flush();
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
