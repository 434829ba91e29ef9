package org.provenant.application.management;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.audit.LastCheckpoint;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementLayout;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.management.ManagementDocument;
import org.provenant.reports.management.ManagementPaperData;
import org.provenant.reports.management.PaperColumn;

/** Makes the reports that a company asks for itself, in the columns of the form in force, as a table and as files. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class ManagementReports {

    @Inject
    Instance<Figures> figures;

    @Inject
    ManagementForms forms;

    @Inject
    EquipmentRegister equipment;

    @Inject
    LastCheckpoint lastCheckpoint;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} for a device of another company */
    public ManagementTable table(ManagementQuestion question, Language language) {
        var terms = Terms.in(language);
        var form = forms.inForceOn(question.kind(), question.day());
        var columns = form.facts().layout().columns();
        var rows = source(question).rows(question);
        return new ManagementTable(
                question.kind(),
                form.formVersion(),
                form.name(language),
                form.addressee(language),
                span(question, terms),
                columns.stream()
                        .map(each -> new ManagementTable.Column(each.column(), each.heading(language)))
                        .toList(),
                rows.stream().map(row -> shown(row, columns, terms)).toList(),
                totals(rows, columns, terms));
    }

    /**
     * Writes it as PDF; the stream is not closed.
     *
     * @return how many rows it holds, as all files of it say
     */
    public int pdf(ManagementQuestion question, Language language, OutputStream out) {
        var table = table(question, language);
        new ManagementDocument().pdf(paper(table), language, out);
        return table.rows().size();
    }

    /** Writes it as a workbook; the stream is not closed. */
    public int xlsx(ManagementQuestion question, Language language, OutputStream out) throws IOException {
        var table = table(question, language);
        ManagementSheet.xlsx(table, Terms.in(language), out);
        return table.rows().size();
    }

    /** Writes it as CSV as the spreadsheet programs of the language expect it; the stream is not closed. */
    public int csv(ManagementQuestion question, Language language, OutputStream out) throws IOException {
        var table = table(question, language);
        ManagementSheet.csv(table, language, out);
        return table.rows().size();
    }

    /** A name for a file of it, without an ending. */
    public String nameOf(ManagementQuestion question, Language language) {
        return forms.inForceOn(question.kind(), question.day()).name(language) + " – " + question.day();
    }

    private Figures source(ManagementQuestion question) {
        return figures.stream()
                .filter(each -> each.kind() == question.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody reads " + question.kind()));
    }

    private String span(ManagementQuestion question, Terms terms) {
        return switch (question.kind().scope()) {
            case NOW -> terms.text("management.span.NOW", LocalDate.now(clock));
            case DAY -> terms.text("management.span.DAY", question.day());
            case PERIOD ->
                terms.text(
                        "management.span.PERIOD",
                        question.span().from(),
                        question.span().to());
            case DEVICE -> terms.text("management.span.DEVICE", device(question));
        };
    }

    private String device(ManagementQuestion question) {
        return equipment.get(question.subject()).label();
    }

    private static ManagementTable.Row shown(FigureRow row, List<ManagementLayout.Shown> columns, Terms terms) {
        var cells = new ArrayList<@Nullable Object>();
        columns.forEach(each -> cells.add(shown(row.cell(each.column()), terms)));
        return new ManagementTable.Row(row.lead(), cells);
    }

    private static @Nullable Object shown(@Nullable Object value, Terms terms) {
        if (value == null || value instanceof Number || value instanceof LocalDate) {
            return value;
        }
        return value instanceof Phrase phrase ? phrase.in(terms) : terms.write(value);
    }

    private static List<@Nullable Object> totals(
            List<FigureRow> rows, List<ManagementLayout.Shown> columns, Terms terms) {
        var totals = new ArrayList<@Nullable Object>();
        if (!rows.isEmpty() && columns.stream().anyMatch(each -> isSummed(each.column()))) {
            columns.forEach(each -> totals.add(isSummed(each.column()) ? sum(rows, each.column()) : null));
            if (totals.get(0) == null) {
                totals.set(0, terms.text("management.total"));
            }
        }
        return totals;
    }

    private static boolean isSummed(ManagementColumn column) {
        return column.type() == ManagementColumn.Type.COUNT;
    }

    private static BigDecimal sum(List<FigureRow> rows, ManagementColumn column) {
        return rows.stream()
                .map(row -> row.cell(column))
                .filter(Objects::nonNull)
                .map(value -> new BigDecimal(value.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private ManagementPaperData paper(ManagementTable table) {
        var caller = callers.current();
        var company = database.entities()
                .find(Company.class, caller.requireCompany().value())
                .facts();
        return new ManagementPaperData(
                company.name(),
                company.taxCode().value(),
                table.name(),
                table.addressee(),
                table.span(),
                caller.name(),
                LocalDate.now(clock),
                table.columns().stream().map(ManagementReports::column).toList(),
                table.rows().stream().map(ManagementTable.Row::cells).toList(),
                table.totals(),
                lastCheckpoint.note().orElse(null),
                settings.isDemo());
    }

    private static PaperColumn column(ManagementTable.Column shown) {
        return new PaperColumn(
                shown.heading(),
                switch (shown.column().type()) {
                    case TEXT -> PaperColumn.Content.TEXT;
                    case NUMBER, COUNT -> PaperColumn.Content.NUMBER;
                    case DAY -> PaperColumn.Content.DAY;
                },
                shown.column().width());
    }
}
