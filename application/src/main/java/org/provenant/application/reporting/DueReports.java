package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.reporting.PeriodKind;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.shared.Period;

/**
 * The reports of the company acted for that all periods since its first permit ask for and that are not filed. Each period
 * asks for what the form in force on its last day says. Nothing is said of kinds whose period no source names, and no day is
 * made up where no source says when a report is due.
 */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DueReports {

    @Inject
    ReportForms forms;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Those with a day first, the earliest first. */
    public List<DueReport> all() {
        var kinds = forms.all().stream().collect(Collectors.groupingBy(ReportFormVersion::code));
        var filed = filed();
        var issued = issued();
        return kinds.values().stream()
                .flatMap(versions -> ofKind(versions, filed, issued))
                .sorted(Comparator.comparing(DueReport::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(DueReport::formCode)
                        .thenComparing(DueReport::from))
                .toList();
    }

    /** @param versions of one kind of report, by effective date */
    private Stream<DueReport> ofKind(List<ReportFormVersion> versions, Set<Filed> filed, List<Issued> issued) {
        return versions.stream()
                .filter(form -> form.facts().periodRule() != null)
                .flatMap(form -> begun(form, issued)
                        .flatMap(since -> periods(form, since))
                        .filter(period -> ReportForms.inForceOn(versions, period.to()) == form)
                        .distinct()
                        .filter(period -> !filed.contains(new Filed(form.code(), period)))
                        .map(period -> of(form, period)));
    }

    private Stream<Period> periods(ReportFormVersion form, LocalDate since) {
        var rule = form.facts().periodRule();
        return rule == null ? Stream.empty() : rule.over(since, LocalDate.now(clock)).stream();
    }

    private static DueReport of(ReportFormVersion form, Period period) {
        var facts = form.facts();
        var due = facts.due();
        var kind = facts.periodRule();
        return new DueReport(
                form.code(),
                kind == null ? PeriodKind.CUSTOM : kind,
                period.from(),
                period.to(),
                form.dueFor(period).orElse(null),
                due == null ? null : due.certainty(),
                due == null ? null : due.source());
    }

    /** What is counted from the permission is counted from each of them, everything else from the first. */
    private static Stream<LocalDate> begun(ReportFormVersion form, List<Issued> issued) {
        var since = issued.stream()
                .filter(permit -> form.cases().contains(permit.permittedCase()))
                .map(Issued::on)
                .distinct();
        return form.facts().periodRule() == PeriodKind.CONTRACT_YEAR ? since : since.limit(1);
    }

    /** The earliest first. */
    private List<Issued> issued() {
        return database.sql()
                .createQuery("select distinct permitted_case, issued_on from permit where company_id = :company"
                        + " order by issued_on")
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) ->
                        new Issued(row.getString("permitted_case"), row.getObject("issued_on", LocalDate.class)))
                .list();
    }

    private Set<Filed> filed() {
        return database.sql()
                .createQuery("""
                        select f.code, r.period_from, r.period_to from periodic_report r
                          join report_form f on f.id = r.form_id join report_filing g on g.report_id = r.id
                        where r.company_id = :company and g.state <> 'SENT_BACK'
                        """)
                .bind("company", callers.current().requireCompany().value())
                .map((row, context) -> new Filed(
                        row.getString("code"),
                        new Period(
                                row.getObject("period_from", LocalDate.class),
                                row.getObject("period_to", LocalDate.class))))
                .set();
    }

    private record Filed(String code, Period period) {}

    private record Issued(String permittedCase, LocalDate on) {}

    /**
     * A report that is to be filed.
     *
     * @param dueOn by when; nothing if no source says so
     * @param certainty how far that was checked
     */
    public record DueReport(
            String formCode,
            PeriodKind periodKind,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate dueOn,
            @Nullable Certainty certainty,
            @Nullable String source)
            implements Serializable {}
}
