package org.provenant.application.testbed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.job.JobProgress;
import org.provenant.application.reporting.AcceptReportCheck;
import org.provenant.application.reporting.CorrectReport;
import org.provenant.application.reporting.OpenReport;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.reporting.ProduceReport;
import org.provenant.application.reporting.PutUpReport;
import org.provenant.application.reporting.ReportDraftList;
import org.provenant.application.reporting.ReviewReport;
import org.provenant.domain.identity.Role;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportDraft;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;

/** Takes reports from draft to issue: the keeper drafts and accepts what fails, the officer reviews and issues. */
@ApplicationScoped
public class ExampleReports {

    private static final Reason BECAUSE = new Reason("Sẽ bổ sung trong kỳ sau");

    @Inject
    Acting acting;

    @Inject
    OpenReport open;

    @Inject
    CorrectReport correct;

    @Inject
    AcceptReportCheck accept;

    @Inject
    PutUpReport putUp;

    @Inject
    ReviewReport review;

    @Inject
    ProduceReport produce;

    @Inject
    ReportDraftList drafts;

    @Inject
    PeriodicReports reports;

    /** The report of a period, or its next version if there is one already. */
    public PeriodicReportId issued(ReportPeriod period, Language language) {
        var latest = acting.as(Role.AUDITOR, () -> reports.all()).stream()
                .filter(row -> row.language() == language
                        && row.periodKind() == period.kind()
                        && row.from().equals(period.period().from())
                        && row.to().equals(period.period().to()))
                .findFirst();
        return issued(
                latest.map(row -> corrected(new PeriodicReportId(row.id()))).orElseGet(() -> opened(period, language)));
    }

    /** A draft. */
    public ReportDraftId opened(ReportPeriod period, Language language) {
        return acting.as(
                Role.RECORD_KEEPER, () -> open.open(new ReportDraft.Scope("RP-SP", period, language, "Hà Nội")));
    }

    /** The draft of a correction. */
    public ReportDraftId corrected(PeriodicReportId report) {
        return acting.as(
                Role.RECORD_KEEPER, () -> correct.correct(report, "Hà Nội", new Reason("Bổ sung thiết bị ghi muộn")));
    }

    /** What a draft becomes. */
    public PeriodicReportId issued(ReportDraftId draft) {
        reviewed(draft);
        return issuedFromReview(draft);
    }

    /** What a draft that was reviewed becomes. */
    public PeriodicReportId issuedFromReview(ReportDraftId draft) {
        return acting.as(Role.COMPLIANCE_OFFICER, () -> produce.produce(draft, version(draft), JobProgress.UNWATCHED));
    }

    /** Ready to be issued. */
    public void reviewed(ReportDraftId draft) {
        putUp(draft);
        acting.as(Role.COMPLIANCE_OFFICER, () -> review.review(draft, version(draft)));
    }

    /** In review, with all that fails accepted. */
    public void putUp(ReportDraftId draft) {
        acting.as(Role.RECORD_KEEPER, () -> {
            drafts.content(draft).checks().stream()
                    .filter(ReportDraftList.CheckRow::stops)
                    .forEach(check -> accept.accept(draft, version(draft), check.check(), BECAUSE));
            putUp.putUp(draft, version(draft));
        });
    }

    /** The version that users see now. */
    public int version(ReportDraftId draft) {
        return acting.as(Role.AUDITOR, () -> drafts.get(draft)).version();
    }
}
