package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.reporting.ProduceReport;
import org.provenant.domain.reporting.PeriodKind;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.web.platform.Redirects;

/** Issues the report of a period; the last full quarter is proposed. */
@Named
@RequestScoped
public class ReportNewPage {

    @Inject
    ProduceReport produce;

    @Inject
    PeriodicReports reports;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable PeriodKind kind;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Language language;
    private String town = "";

    public void issue() {
        var days = new Period(getFrom(), getTo());
        var id = produce.produce(new ProduceReport.Command(new ReportPeriod(getKind(), days), getLanguage(), town));
        redirects.to("/reporting/card.xhtml?id=" + id.value(), "reporting.done.issued");
    }

    /** The form that the report will have. */
    public ReportFormVersion getForm() {
        return reports.form(LocalDate.now(clock));
    }

    public PeriodKind[] getKinds() {
        return PeriodKind.values();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    private Period lastQuarter() {
        var today = LocalDate.now(clock);
        var firstOfQuarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        return new Period(firstOfQuarter.minusMonths(3), firstOfQuarter.minusDays(1));
    }

    public PeriodKind getKind() {
        return Objects.requireNonNullElse(kind, PeriodKind.QUARTER);
    }

    public void setKind(PeriodKind kind) {
        this.kind = kind;
    }

    public LocalDate getFrom() {
        return from == null ? lastQuarter().from() : from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to == null ? lastQuarter().to() : to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public Language getLanguage() {
        return Objects.requireNonNullElse(language, Language.VI);
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }
}
