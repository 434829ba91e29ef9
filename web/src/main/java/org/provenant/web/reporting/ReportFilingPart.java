package org.provenant.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.reporting.CorrectReport;
import org.provenant.application.reporting.FileReport;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.reporting.RecordReportAnswer;
import org.provenant.domain.reporting.FilingChannel;
import org.provenant.domain.reporting.ReportFiling;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.compliance.SentFile;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Redirects;

/** How an issued report was handed in, what the authority said, and its correction, on its card. */
@Named
@RequestScoped
public class ReportFilingPart {

    @Inject
    PeriodicReports reports;

    @Inject
    FileReport fileReport;

    @Inject
    RecordReportAnswer recordAnswer;

    @Inject
    CorrectReport correctReport;

    @Inject
    ReportCardPage card;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable LocalDate filedOn;
    private @Nullable FilingChannel channel;
    private String receipt = "";
    private @Nullable Part file;
    private boolean accepted = true;
    private @Nullable LocalDate outcomeOn;
    private @Nullable String words;
    private @Nullable Reason because;

    /** @throws RuleViolated {@link FileRule#FILE_EMPTY} */
    public void file() {
        var scan = SentFile.of(file);
        if (scan == null) {
            throw new RuleViolated(FileRule.FILE_EMPTY);
        }
        fileReport.file(
                card.id(), new ReportFiling.Facts(getFiledOn(), Objects.requireNonNull(channel), receipt), scan);
        redirects.again("reporting.done.filed");
    }

    public void answer() {
        recordAnswer.record(
                new RecordReportAnswer.Command(card.id(), card.getFilingVersion(), accepted, getOutcomeOn(), words));
        redirects.again("reporting.done.answered");
    }

    /** Opens the next version as a draft. */
    public void correct() {
        var town = card.getData().signing().place();
        var id = correctReport.correct(card.id(), town, Objects.requireNonNull(because));
        redirects.to("/reporting/draft.xhtml?id=" + id.value(), "reporting.done.opened");
    }

    /** Hands out the signed scan. */
    public void scan() {
        var scan = reports.scan(card.id());
        Downloads.send(scan.name(), scan.type().mediaType(), out -> out.write(reports.scanBytes(card.id())));
    }

    public FilingChannel[] getChannels() {
        return FilingChannel.values();
    }

    public LocalDate getFiledOn() {
        return filedOn == null ? LocalDate.now(clock) : filedOn;
    }

    public void setFiledOn(@Nullable LocalDate filedOn) {
        this.filedOn = filedOn;
    }

    public @Nullable FilingChannel getChannel() {
        return channel;
    }

    public void setChannel(@Nullable FilingChannel channel) {
        this.channel = channel;
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(String receipt) {
        this.receipt = receipt;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }

    public LocalDate getOutcomeOn() {
        return outcomeOn == null ? LocalDate.now(clock) : outcomeOn;
    }

    public void setOutcomeOn(@Nullable LocalDate outcomeOn) {
        this.outcomeOn = outcomeOn;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable Reason getBecause() {
        return because;
    }

    public void setBecause(@Nullable Reason because) {
        this.because = because;
    }
}
