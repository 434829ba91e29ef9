package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.reporting.PeriodicReport;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportAcceptance;
import org.provenant.domain.reporting.ReportDraft;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportFiling;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.reporting.ReportPutUp;
import org.provenant.domain.reporting.ReportSignature;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Reports of the company that the caller acts for, on their way from draft to filed. */
@ApplicationScoped
class ReportDrafts {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's draft */
    ReportDraft get(ReportDraftId id) {
        var draft = database.entities().find(ReportDraft.class, id.value());
        if (draft == null || !draft.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return draft;
    }

    /** A draft that nobody else changes before the present transaction ends, and that nobody has since that version. */
    ReportDraft inTurn(ReportDraftId id, int version) {
        get(id);
        database.sql()
                .createQuery("select id from report_draft where id = :id for no key update")
                .bind("id", id.value())
                .mapTo(Long.class)
                .one();
        var draft = get(id);
        database.entities().refresh(draft);
        seenVersion.require(draft, version, draft.version());
        return draft;
    }

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's report */
    PeriodicReport report(PeriodicReportId id) {
        var report = database.entities().find(PeriodicReport.class, id.value());
        if (report == null || !report.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return report;
    }

    /** The reports that were issued of a kind for a period, in all languages, in the order of their issue. */
    List<PeriodicReport> issued(CompanyId company, String formCode, ReportPeriod period) {
        return database.entities()
                .createQuery("""
                        select r from PeriodicReport r, ReportFormVersion f where f.id = r.form and f.code = :code
                          and r.company = :company and r.periodKind = :kind and r.periodFrom = :from and r.periodTo = :to
                        order by r.id
                        """, PeriodicReport.class)
                .setParameter("code", formCode)
                .setParameter("company", company)
                .setParameter("kind", period.kind())
                .setParameter("from", period.period().from())
                .setParameter("to", period.period().to())
                .getResultList();
    }

    /** The latest version of what is issued for this period in this language. */
    Optional<PeriodicReport> latest(ReportDraft.Scope scope) {
        return issued(callers.current().requireCompany(), scope.formCode(), scope.period()).stream()
                .filter(report -> report.language() == scope.language())
                .reduce((earlier, later) -> later);
    }

    /** That failed checks were accepted, the first first. */
    List<ReportAcceptance> acceptances(ReportDraft draft) {
        return database.entities()
                .createQuery(
                        "select a from ReportAcceptance a where a.draft = :draft order by a.id", ReportAcceptance.class)
                .setParameter("draft", draft)
                .getResultList();
    }

    /** Who has accepted that a check fails, and who has ever put it up. */
    Set<UserId> hands(ReportDraft draft) {
        var putUp = database.entities()
                .createQuery("select p from ReportPutUp p where p.draft = :draft", ReportPutUp.class)
                .setParameter("draft", draft)
                .getResultStream()
                .map(ReportPutUp::putUpBy);
        return Stream.concat(putUp, acceptances(draft).stream().map(ReportAcceptance::acceptedBy))
                .collect(Collectors.toSet());
    }

    /** How a report was handed in; nothing if it was not. */
    Optional<ReportFiling> filing(PeriodicReport report) {
        return database.entities()
                .createQuery("select f from ReportFiling f where f.report = :report", ReportFiling.class)
                .setParameter("report", report)
                .getResultStream()
                .findFirst();
    }

    /** The signatures on the PDF of a report, the first first. */
    List<ReportSignature> signatures(PeriodicReport report) {
        return database.entities()
                .createQuery(
                        "select s from ReportSignature s where s.report = :report order by s.id", ReportSignature.class)
                .setParameter("report", report)
                .getResultList();
    }

    /** What the caller does now. */
    ReportDraft.Deed deed() {
        return new ReportDraft.Deed(
                callers.current().requireUser(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** @throws RuleViolated {@link ReportingRule#NOT_YET} */
    void requireHappened(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new RuleViolated(ReportingRule.NOT_YET, day);
        }
    }

    /** Makes a record known, with a number. */
    <T> T add(T record) {
        database.entities().persist(record);
        return record;
    }
}
