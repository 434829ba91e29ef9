package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.sheet.ReturnedFile;
import org.provenant.application.intake.updates.CheckUpdate;
import org.provenant.application.intake.updates.StartUpdate;
import org.provenant.application.intake.updates.UndoUpdate;
import org.provenant.application.intake.updates.UpdateFiles;
import org.provenant.application.intake.updates.UpdateList;
import org.provenant.application.intake.updates.UpdateRow;
import org.provenant.application.intake.updates.UpdateSummary;
import org.provenant.application.job.JobQueue;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.RowProblem;
import org.provenant.domain.intake.UpdateOutcome;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Terms;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One update of many devices: what would change of each, the way to have it done, and back. */
@Named
@RequestScoped
public class UpdatePage {

    @Inject
    UpdateList updates;

    @Inject
    UpdateFiles files;

    @Inject
    CheckUpdate checkUpdate;

    @Inject
    StartUpdate startUpdate;

    @Inject
    UndoUpdate undoUpdate;

    @Inject
    Languages languages;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable UpdateSummary row;
    private @Nullable List<UpdateRow> rows;
    private JobQueue.@Nullable Status job;
    private @Nullable Integer meanwhile;
    private @Nullable Reason reason;

    private DeviceUpdateId id() {
        return new DeviceUpdateId(address.id());
    }

    /** Asks for it to be done and shows how far that is. */
    public void confirm() {
        startUpdate.start(id(), Objects.requireNonNull(reason));
        redirects.to("/intake/update.xhtml?id=" + address.id());
    }

    /** Compares with the register as it is now. */
    public void again() {
        checkUpdate.check(id(), null);
        redirects.to("/intake/update.xhtml?id=" + address.id(), "intake.done.checkedAgain");
    }

    public void undo() {
        var outcome = undoUpdate.undo(id(), Objects.requireNonNull(reason));
        redirects.to(
                "/intake/update.xhtml?id=" + address.id(),
                "intake.done.updateUndone",
                outcome.undone(),
                outcome.left());
    }

    /** Gives the user's own file back with the reasons in it. */
    public void returned() {
        var name = getRow().name();
        var mapping = files.propose(id()).mapping();
        var found = updates.problems(id());
        var file = files.open(id());
        Downloads.send(
                name,
                ReturnedFile.mediaType(file),
                out -> ReturnedFile.write(file, mapping, found, languages.getLanguage(), out));
    }

    /** Gives the file back as it was uploaded. */
    public void original() {
        var bytes = files.bytes(id());
        Downloads.send(getRow().name(), "application/octet-stream", out -> out.write(bytes));
    }

    public UpdateSummary getRow() {
        if (row == null) {
            row = updates.get(id());
        }
        return row;
    }

    /** A page of the rows, and one more to see whether others follow. */
    private List<UpdateRow> read() {
        if (rows == null) {
            rows = updates.rows(id(), getOutcome(), from(), address.getSize() + 1);
        }
        return rows;
    }

    public List<UpdateRow> getRows() {
        return read().stream().limit(address.getSize()).toList();
    }

    private int from() {
        var after = address.number("after");
        return after == null ? 0 : Math.toIntExact(after);
    }

    public @Nullable String getNext() {
        var all = read();
        return all.size() > address.getSize()
                ? Integer.toString(all.get(address.getSize()).position())
                : null;
    }

    public UpdateOutcome[] getOutcomes() {
        return UpdateOutcome.values();
    }

    public @Nullable UpdateOutcome getOutcome() {
        return address.value("outcome", UpdateOutcome.class);
    }

    /** How many devices that would change somebody has changed since the check. */
    public int getMeanwhile() {
        if (meanwhile == null) {
            meanwhile = updates.changedMeanwhile(id());
        }
        return meanwhile;
    }

    /** The work, once it was asked for. */
    public JobQueue.@Nullable Status getJob() {
        if (job == null) {
            job = updates.progress(id()).orElse(null);
        }
        return job;
    }

    public boolean isRunning() {
        var now = getJob();
        return now != null && !now.state().isOver();
    }

    public int getPercent() {
        var now = getJob();
        return now == null ? 0 : now.percent();
    }

    /** Why a row cannot be. */
    public String reason(RowProblem problem) {
        return problem.reason(Terms.in(languages.getLanguage()));
    }

    /** What to do about it. */
    public String hint(RowProblem problem) {
        return problem.hint(Terms.in(languages.getLanguage()));
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }
}
