package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.job.JobQueue;
import org.provenant.application.reporting.FailingRecord;
import org.provenant.application.reporting.ReportDraftList;
import org.provenant.domain.reporting.DraftStage;
import org.provenant.domain.reporting.ReportCheck;
import org.provenant.domain.reporting.ReportDraftId;
import org.provenant.domain.reporting.ReportFigures;
import org.provenant.domain.reporting.ReportFormVersion;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Terms;
import org.provenant.reports.periodic.ReportLine;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One report on its way: its figures as the register stands now, what its checks find, and how far it has come. */
@Named
@RequestScoped
public class ReportDraftPage {

    /** In the address of whoever waits for the report that comes of the draft. */
    static final String WATCHED = "watched=true";

    @Inject
    ReportDraftList drafts;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private ReportDraftList.@Nullable DraftRow row;
    private ReportDraftList.@Nullable DraftContent content;
    private JobQueue.@Nullable Status issue;
    private int version;

    /** Remembers which version the user sees, and leads on to the report once it is there. */
    public void load() {
        version = getRow().version();
        var report = getRow().reportId();
        if (report != null && address.value("watched") != null) {
            redirects.to("/reporting/card.xhtml?id=" + report, "reporting.done.issued");
        }
    }

    /** The issue of what was reviewed, once it was asked for. */
    public JobQueue.@Nullable Status getIssue() {
        if (issue == null && getRow().stage() == DraftStage.REVIEWED) {
            issue = drafts.issue(id())
                    .filter(status -> Objects.equals(status.seen(), getRow().version()))
                    .orElse(null);
        }
        return issue;
    }

    /** Whether the report is being made of it. */
    public boolean isIssuing() {
        var now = getIssue();
        return now != null && !now.state().isOver();
    }

    public ReportDraftList.DraftRow getRow() {
        if (row == null) {
            row = drafts.get(id());
        }
        return row;
    }

    public ReportDraftList.DraftContent getContent() {
        if (content == null) {
            content = drafts.content(id());
        }
        return content;
    }

    /** The movement of all lines together. */
    public ReportFigures getTotal() {
        return getContent().lines().stream().map(ReportLine::figures).reduce(ReportFigures.NONE, ReportFigures::plus);
    }

    /** The failed checks that nobody has accepted. */
    public List<ReportCheck> getStopping() {
        return getContent().checks().stream()
                .filter(ReportDraftList.CheckRow::stops)
                .map(ReportDraftList.CheckRow::check)
                .toList();
    }

    /** The form that the report will have. */
    public ReportFormVersion getForm() {
        return drafts.form(id());
    }

    /** Where a failing record is looked at. */
    public String link(FailingRecord failing) {
        var record = failing.record();
        var folder =
                switch (failing.kind()) {
                    case DEVICE -> "/equipment/";
                    case PERMIT -> "/permit/";
                    case DIFFERENCE -> "/receiving/";
                    case BREACH -> "/breach/";
                    case DISPOSAL -> "/disposal/";
                };
        return record == null
                ? folder + "list.xhtml?q=" + URLEncoder.encode(failing.words(), StandardCharsets.UTF_8)
                : folder + "card.xhtml?id=" + record;
    }

    /** Hands out the paper as it would be. */
    public void preview() {
        Downloads.send("ban-thao-" + id().value() + ".pdf", Downloads.PDF, out -> out.write(drafts.preview(id())));
    }

    /** The period in words. */
    public String getPeriod() {
        return period().words(Terms.in(languages.getLanguage()));
    }

    private ReportPeriod period() {
        var draft = getRow();
        return new ReportPeriod(draft.periodKind(), new Period(draft.from(), draft.to()));
    }

    /** Whether the history is shown rather than the figures. */
    public boolean isHistory() {
        return "history".equals(address.value("tab"));
    }

    ReportDraftId id() {
        return new ReportDraftId(address.id());
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
