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
import org.provenant.application.compliance.BreachList;
import org.provenant.application.compliance.BreachRow;
import org.provenant.application.compliance.CloseBreach;
import org.provenant.application.compliance.NoteBreachStep;
import org.provenant.domain.compliance.BreachId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One breach: what was found, what was done about it, and how it was closed. */
@Named
@RequestScoped
public class BreachCardPage {

    @Inject
    BreachList breaches;

    @Inject
    NoteBreachStep noteStep;

    @Inject
    CloseBreach closeBreach;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable BreachRow row;
    private @Nullable List<BreachList.Step> steps;
    private int version;
    private @Nullable String step;
    private @Nullable LocalDate doneOn;
    private @Nullable String remedy;
    private @Nullable String evidence;
    private @Nullable Part file;

    /** Remembers which version the user sees. */
    public void load() {
        version = getRow().version();
    }

    /** Notes what was done. */
    public void note() {
        noteStep.note(id(), Objects.requireNonNull(step), getDoneOn());
        redirects.again("breach.done.noted");
    }

    public void close() {
        closeBreach.close(new CloseBreach.Command(
                id(), version, Objects.requireNonNull(remedy), Objects.requireNonNull(evidence), SentFile.of(file)));
        redirects.again("breach.done.closed");
    }

    /** Hands out the evidence as it was sent. */
    public void download() {
        var paper = breaches.file(id());
        Downloads.send(paper.name(), paper.type().mediaType(), out -> out.write(breaches.bytes(id())));
    }

    public BreachRow getRow() {
        if (row == null) {
            row = breaches.get(id());
        }
        return row;
    }

    public List<BreachList.Step> getSteps() {
        if (steps == null) {
            steps = breaches.steps(id());
        }
        return steps;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getStep() {
        return step;
    }

    public void setStep(@Nullable String step) {
        this.step = step;
    }

    public LocalDate getDoneOn() {
        return doneOn == null ? LocalDate.now(clock) : doneOn;
    }

    public void setDoneOn(@Nullable LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public @Nullable String getRemedy() {
        return remedy;
    }

    public void setRemedy(@Nullable String remedy) {
        this.remedy = remedy;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    private BreachId id() {
        return new BreachId(address.id());
    }
}
