package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.provenant.application.job.JobProgress;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.reporting.AcceptReportCheck;
import org.provenant.application.reporting.FileReport;
import org.provenant.application.reporting.OpenReport;
import org.provenant.application.reporting.ProduceReport;
import org.provenant.application.reporting.PutUpReport;
import org.provenant.application.reporting.RecordReportAnswer;
import org.provenant.application.reporting.ReportDraftList;
import org.provenant.application.reporting.ReviewReport;
import org.provenant.domain.reporting.FilingChannel;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportDraft;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportFiling;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;

/** The reports of the demo's company: filed and answered, filed and waiting, and one that is still a draft. */
@ApplicationScoped
class DemoReports {

    private static final String KIND = "RP-SP";

    @Inject
    OpenReport open;

    @Inject
    ReportDraftList drafts;

    @Inject
    AcceptReportCheck accept;

    @Inject
    PutUpReport putUp;

    @Inject
    ReviewReport review;

    @Inject
    ProduceReport produce;

    @Inject
    FileReport file;

    @Inject
    RecordReportAnswer answer;

    /** Drafted by the keeper, reviewed and issued by the officer, and handed in three days later. */
    PeriodicReportId filed(DemoCast cast, LocalDate day, ReportPeriod period, String receipt) {
        var draft = drafted(cast, day, period);
        cast.on(day, cast.keeper(), () -> ready(draft));
        var report = cast.on(day, cast.officer(), () -> issue(draft));
        cast.on(
                day.plusDays(3),
                cast.officer(),
                () -> file.file(
                        report, new ReportFiling.Facts(day.plusDays(3), FilingChannel.PORTAL, receipt), scan(receipt)));
        return report;
    }

    /** As {@link #filed}, and accepted by the authority ten days after it was drafted. */
    void accepted(DemoCast cast, LocalDate day, ReportPeriod period, String receipt) {
        var report = filed(cast, day, period, receipt);
        var answered = day.plusDays(10);
        cast.on(
                answered,
                cast.officer(),
                () -> answer.record(new RecordReportAnswer.Command(report, 1, true, answered, null)));
    }

    /** Only opened. */
    ReportDraftId drafted(DemoCast cast, LocalDate day, ReportPeriod period) {
        return cast.on(day, cast.keeper(), () -> open.open(new ReportDraft.Scope(KIND, period, Language.VI, "Hà Nội")));
    }

    private void ready(ReportDraftId id) {
        drafts.content(id).checks().stream()
                .filter(ReportDraftList.CheckRow::stops)
                .forEach(check -> accept.accept(
                        id,
                        drafts.get(id).version(),
                        check.check(),
                        new Reason("Đã lập danh sách, đang khắc phục và sẽ báo cáo bổ sung")));
        putUp.putUp(id, drafts.get(id).version());
    }

    private PeriodicReportId issue(ReportDraftId id) {
        review.review(id, drafts.get(id).version());
        return produce.produce(id, drafts.get(id).version(), JobProgress.UNWATCHED);
    }

    private static AddPaper.Sent scan(String receipt) {
        return new AddPaper.Sent(
                "bao-cao-da-ky.txt",
                ("Bản chụp báo cáo đã ký, giấy tiếp nhận số " + receipt).getBytes(StandardCharsets.UTF_8));
    }
}
