package org.provenant.web.management;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.management.Lead;
import org.provenant.application.management.ManagementQuestion;
import org.provenant.application.management.ManagementReports;
import org.provenant.application.management.ManagementTable;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.management.ManagementKind;
import org.provenant.domain.management.ManagementScope;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.TypedDay;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;

/** One management report: its first rows as a table, all of them as files. */
@Named
@RequestScoped
public class ManagementReportPage {

    /** A page with more rows helps nobody; the files hold them all. */
    private static final int MOST_ROWS = 200;

    private static final String KIND = "kind";
    private static final String DAY = "on";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String DEVICE = "device";

    @Inject
    ManagementReports reports;

    @Inject
    ListAddress address;

    @Inject
    Languages languages;

    @Inject
    Clock clock;

    private @Nullable ManagementTable table;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD} if the address names none */
    public ManagementKind getKind() {
        var kind = address.value(KIND, ManagementKind.class);
        if (kind == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, "");
        }
        return kind;
    }

    public ManagementScope getScope() {
        return getKind().scope();
    }

    /** Whether a device has to be chosen first. */
    public boolean isWaiting() {
        return getScope() == ManagementScope.DEVICE && address.number(DEVICE) == null;
    }

    public ManagementTable getTable() {
        if (table == null) {
            table = reports.table(question(), languages.getLanguage());
        }
        return table;
    }

    public List<ManagementTable.Row> getShown() {
        var rows = getTable().rows();
        return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
    }

    /** How many rows only the files hold. */
    public int getHidden() {
        return getTable().rows().size() - getShown().size();
    }

    /** What a parameter of the address holds that should be a day and is none; nothing if all is well. */
    public @Nullable String noDay(String parameter) {
        return typed(parameter).isEmpty() ? address.value(parameter) : null;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public boolean isNumber(@Nullable Object value) {
        return value instanceof Number;
    }

    public boolean isDay(@Nullable Object value) {
        return value instanceof LocalDate;
    }

    /** The page that a row leads to. */
    public String pageOf(Lead lead) {
        return switch (lead.target()) {
                    case PERMIT -> "/permit/card.xhtml?id=";
                    case PLACE -> "/equipment/list.xhtml?place=";
                    case EQUIPMENT -> "/equipment/card.xhtml?id=";
                    case BREACH -> "/breach/card.xhtml?id=";
                    case STOCKTAKE -> "/stocktake/card.xhtml?id=";
                }
                + lead.id();
    }

    public void pdf() {
        send(".pdf", Downloads.PDF, out -> reports.pdf(question(), languages.getLanguage(), out));
    }

    public void xlsx() {
        send(".xlsx", Downloads.XLSX, out -> reports.xlsx(question(), languages.getLanguage(), out));
    }

    public void csv() {
        send(".csv", Downloads.CSV, out -> reports.csv(question(), languages.getLanguage(), out));
    }

    private void send(String ending, String type, Downloads.Content content) {
        try (var file = Downloads.setAside(content)) {
            Downloads.send(reports.nameOf(question(), languages.getLanguage()) + ending, type, file::transferTo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ManagementQuestion question() {
        var device = address.number(DEVICE);
        return new ManagementQuestion(
                getKind(), getDay(), new Period(getFrom(), getTo()), device == null ? null : new EquipmentId(device));
    }

    public LocalDate getDay() {
        return typed(DAY).orElseGet(this::getToday);
    }

    /** The first day asked for; else that of the year in which the last one lies. */
    public LocalDate getFrom() {
        return typed(FROM).orElseGet(() -> getTo().withDayOfYear(1));
    }

    public LocalDate getTo() {
        return typed(TO).orElseGet(this::getToday);
    }

    private Optional<LocalDate> typed(String parameter) {
        return Optional.ofNullable(address.value(parameter)).flatMap(TypedDay::read);
    }
}
