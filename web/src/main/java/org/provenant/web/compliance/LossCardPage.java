package org.provenant.web.compliance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.compliance.AssessLoss;
import org.provenant.application.compliance.ExplainLoss;
import org.provenant.application.compliance.FindLost;
import org.provenant.application.compliance.LossList;
import org.provenant.application.licensing.AddPaper;
import org.provenant.domain.compliance.LossId;
import org.provenant.domain.compliance.LossPaperId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One loss: its report, explanation and assessment, or that it turned up again. */
@Named
@RequestScoped
public class LossCardPage {

    @Inject
    LossList losses;

    @Inject
    ExplainLoss explainLoss;

    @Inject
    AssessLoss assessLoss;

    @Inject
    FindLost findLost;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private LossList.@Nullable LossRow row;
    private @Nullable List<LossList.Device> devices;
    private int version;
    private @Nullable LocalDate day;
    private @Nullable String explanation;
    private @Nullable String taxAssessment;
    private @Nullable Reason reason;
    private @Nullable Part file;

    /** Remembers which version the user sees. */
    public void load() {
        version = getRow().version();
    }

    /** Records the explanation. */
    public void explain() {
        explainLoss.explain(
                new ExplainLoss.Command(id(), version, Objects.requireNonNull(explanation), getDay(), sent()));
        redirects.again("loss.done.explained");
    }

    /** Records the assessment. */
    public void assess() {
        assessLoss.assess(
                new AssessLoss.Command(id(), version, Objects.requireNonNull(taxAssessment), getDay(), sent()));
        redirects.again("loss.done.assessed");
    }

    /** The devices turned up. */
    public void find() {
        findLost.find(new FindLost.Command(id(), version, getDay(), Objects.requireNonNull(reason)));
        redirects.again("loss.done.found");
    }

    private List<AddPaper.Sent> sent() {
        var sent = SentFile.of(file);
        return sent == null ? List.of() : List.of(sent);
    }

    public LossList.LossRow getRow() {
        if (row == null) {
            row = losses.get(id());
        }
        return row;
    }

    public List<LossList.Device> getDevices() {
        if (devices == null) {
            devices = losses.devices(id());
        }
        return devices;
    }

    /** Its papers, stage by stage, each to be fetched. */
    public List<KeptPaper> getPapers() {
        return losses.papers(id()).stream()
                .map(paper -> new KeptPaper(id(), paper, losses))
                .toList();
    }

    /** A paper whose file can be fetched: to be saved, never to be shown by the browser. */
    public static class KeptPaper {

        private final LossId loss;
        private final LossList.Paper row;
        private final LossList losses;

        KeptPaper(LossId loss, LossList.Paper row, LossList losses) {
            this.loss = loss;
            this.row = row;
            this.losses = losses;
        }

        /** Hands out the file as it was sent. */
        public void download() {
            Downloads.send(
                    row.fileName(),
                    row.fileType().mediaType(),
                    out -> out.write(losses.bytes(loss, new LossPaperId(row.id()))));
        }

        public LossList.Paper getRow() {
            return row;
        }
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public LocalDate getDay() {
        return day == null ? LocalDate.now(clock) : day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable String getExplanation() {
        return explanation;
    }

    public void setExplanation(@Nullable String explanation) {
        this.explanation = explanation;
    }

    public @Nullable String getTaxAssessment() {
        return taxAssessment;
    }

    public void setTaxAssessment(@Nullable String taxAssessment) {
        this.taxAssessment = taxAssessment;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    private LossId id() {
        return new LossId(address.id());
    }
}
