package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.provenant.application.job.JobProgress;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SealsHistory;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.reporting.DraftStage;
import org.provenant.domain.reporting.PeriodicReport;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportDraft;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportNumber;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.reports.periodic.FrozenReport;
import org.provenant.reports.periodic.PeriodicReportData;
import org.provenant.reports.periodic.PeriodicReportDocument;

/**
 * Issues a report that was reviewed: computes the figures once more, which must be those that were reviewed, freezes them,
 * draws PDF and XLSX and keeps all three by digest, so that every later download is the same to the byte. The history is
 * signed before, for the paper to say so, and after.
 */
@UseCase
@SealsHistory
@Allowed(Permission.ISSUE_REPORTS)
public class ProduceReport {

    /** Figures and checks, what is frozen, PDF, workbook. */
    private static final int STEPS = 4;

    @Inject
    ReportDrafts drafts;

    @Inject
    ReportContents contents;

    @Inject
    ReportPapers papers;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @throws RuleViolated {@link ReportingRule#DRAFT_STAGE}, {@link ReportingRule#FIGURES_CHANGED},
     *     {@link ReportingRule#FORM_CHANGED}, {@link ReportingRule#CHECK_FAILS} or {@link ReportingRule#NOT_THE_LATEST}
     */
    public PeriodicReportId produce(ReportDraftId id, int version, JobProgress progress) {
        var company = companyInTurn();
        var draft = drafts.inTurn(id, version);
        draft.require(DraftStage.REVIEWED);
        var content = contents.of(draft);
        contents.requireAsPutUp(draft, content);
        content.requirePassedOrAccepted();
        var earlier = drafts.issued(company.id(), draft.formCode(), draft.period());
        requireLatest(draft, earlier);
        progress.report(1, STEPS);
        var today = LocalDate.now(clock);
        var number =
                earlier.isEmpty() ? nextNumber(company, today) : earlier.get(0).number();
        int edition = (int) earlier.stream()
                        .filter(report -> report.language() == draft.language())
                        .count()
                + 1;
        var data = papers.data(draft, content, new ReportPapers.Issue(company, number, edition, today));
        var report = drafts.add(new PeriodicReport(
                draft,
                new PeriodicReport.Head(number, content.form().id()),
                edition,
                data.total(),
                draw(data, draft.language(), progress),
                drafts.deed()));
        draft.issue(report.id());
        progress.report(STEPS, STEPS);
        return report.id();
    }

    /** Whoever corrects one version while another is issued would undo what that has put right. */
    private static void requireLatest(ReportDraft draft, List<PeriodicReport> earlier) {
        var correction = draft.correction();
        earlier.stream()
                .filter(report -> report.language() == draft.language())
                .reduce((first, second) -> second)
                .filter(latest -> correction == null || !latest.id().equals(correction.of()))
                .ifPresent(latest -> {
                    throw new RuleViolated(ReportingRule.NOT_THE_LATEST, latest.label());
                });
    }

    /**
     * Reports of a company are numbered one after the other, so they are issued one after the other. Who writes records
     * of the company meanwhile need not wait: its key stays as it is.
     */
    private Company companyInTurn() {
        long id = callers.current().requireCompany().value();
        database.sql()
                .createQuery("select id from company where id = :id for no key update")
                .bind("id", id)
                .mapTo(Long.class)
                .one();
        return database.entities().find(Company.class, id);
    }

    private PeriodicReport.Papers draw(PeriodicReportData data, Language language, JobProgress progress) {
        var document = new PeriodicReportDocument();
        var frozen = files.store(out -> FrozenReport.write(data, out));
        progress.report(2, STEPS);
        var pdf = files.store(out -> document.pdf(data, frozen, language, out));
        progress.report(3, STEPS);
        return new PeriodicReport.Papers(frozen, pdf, files.store(out -> document.xlsx(data, frozen, language, out)));
    }

    private ReportNumber nextNumber(Company company, LocalDate today) {
        var last = database.sql()
                .createQuery("select max(split_part(number, '/', 1)::int) from periodic_report"
                        + " where company_id = :company and split_part(number, '/', 2)::int = :year")
                .bind("company", company.id().value())
                .bind("year", today.getYear())
                .mapTo(Integer.class)
                .one();
        return ReportNumber.of(today.getYear(), Optional.ofNullable(last).orElse(0) + 1);
    }
}
