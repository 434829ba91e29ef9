package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.usecase.Database;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportFormVersionId;
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

    /** The form in force on a day; the earliest one for days before any. */
    ReportFormVersion inForceOn(LocalDate day) {
        var forms = all();
        return forms.stream()
                .filter(form -> !form.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(forms.get(0));
    }

    /** By effective date. */
    List<ReportFormVersion> all() {
        return database.entities()
                .createQuery(
                        "select f from ReportFormVersion f order by f.effectiveFrom, f.id", ReportFormVersion.class)
                .getResultList();
    }

    List<LegalBasis> basesOf(ReportFormVersion form) {
        return database.sql()
                .createQuery("select instrument_vi, instrument_en, source, certainty from legal_basis"
                        + " where form_id = :form order by position")
                .bind("form", form.id().value())
                .map((row, context) -> new LegalBasis(
                        new BothLanguages(row.getString(1), row.getString(2)),
                        row.getString(3),
                        row.getString(4).equals("VERIFIED")))
                .list();
    }
}
