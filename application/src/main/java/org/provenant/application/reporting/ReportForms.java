package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.provenant.application.usecase.Database;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportFormVersionId;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.periodic.BothLanguages;
import org.provenant.reports.periodic.LegalBasis;

/** The forms of reports and what they rest on: data with an effective date, a source and a certainty. */
@ApplicationScoped
class ReportForms {

    @Inject
    Database database;

    ReportFormVersion get(ReportFormVersionId id) {
        var form = database.entities().find(ReportFormVersion.class, id.value());
        if (form == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return form;
    }

    /**
     * The form of a kind of report in force on a day; the earliest one for days before any.
     *
     * @throws RuleViolated {@link ReportingRule#FORM_UNKNOWN}
     */
    ReportFormVersion inForceOn(String code, LocalDate day) {
        var versions = all().stream().filter(form -> form.code().equals(code)).toList();
        if (versions.isEmpty()) {
            throw new RuleViolated(ReportingRule.FORM_UNKNOWN, code);
        }
        return inForceOn(versions, day);
    }

    /** @param versions of one kind of report, by effective date; at least one */
    static ReportFormVersion inForceOn(List<ReportFormVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(form -> !form.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0));
    }

    /** The latest version of each kind, in the order of their codes. */
    List<ReportFormVersion> latest() {
        var latest = new TreeMap<String, ReportFormVersion>();
        all().forEach(form -> latest.put(form.code(), form));
        return List.copyOf(latest.values());
    }

    /** By effective date. */
    List<ReportFormVersion> all() {
        return database.entities()
                .createQuery(
                        "select f from ReportFormVersion f order by f.effectiveFrom, f.id", ReportFormVersion.class)
                .getResultList();
    }

    /** The instruments that a kind of report rests on; they stand with the first version of its form. */
    List<LegalBasis> basesOf(ReportFormVersion form) {
        return database.sql()
                .createQuery("select instrument_vi, instrument_en, source, certainty from legal_basis where form_id ="
                        + " (select min(id) from report_form where code = :code) order by position")
                .bind("code", form.code())
                .map((row, context) -> new LegalBasis(
                        new BothLanguages(row.getString(1), row.getString(2)),
                        row.getString(3),
                        row.getString(4).equals("VERIFIED")))
                .list();
    }
}
