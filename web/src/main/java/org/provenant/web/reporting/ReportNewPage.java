package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.OpenReport;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.reporting.ReportFormList;
import org.provenant.domain.reporting.PeriodKind;
import org.provenant.domain.reporting.ReportDraft;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Opens the report of a period as a draft; the last full quarter is proposed. */
@Named
@RequestScoped
public class ReportNewPage {

    private static final String USUAL = "RP-SP";

    @Inject
    OpenReport openReport;

    @Inject
    PeriodicReports reports;

    @Inject
    ReportFormList forms;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable String code;
    private @Nullable PeriodKind kind;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Language language;
    private String town = "";

    public void open() {
        var days = new Period(getFrom(), getTo());
        var id = openReport.open(
                new ReportDraft.Scope(getCode(), new ReportPeriod(getKind(), days), getLanguage(), town));
        redirects.to("/reporting/draft.xhtml?id=" + id.value(), "reporting.done.opened");
    }

    /** The form that the report will have. */
    public ReportFormVersion getForm() {
        return reports.form(getCode(), LocalDate.now(clock));
    }

    /** The kinds of report. */
    public List<ReportFormVersion> getForms() {
        return forms.latest();
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

    public String getCode() {
        var asked = code == null ? address.value("kind") : code;
        var codes = getForms().stream().map(ReportFormVersion::code).toList();
        return asked != null && codes.contains(asked) ? asked : USUAL;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
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
