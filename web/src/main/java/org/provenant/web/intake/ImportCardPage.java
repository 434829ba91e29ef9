package org.provenant.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.ImportFiles;
import org.provenant.application.intake.ImportList;
import org.provenant.application.intake.ImportRow;
import org.provenant.application.job.JobQueue;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.ListAddress;

/** One import: how far it is, who brought it when, and what became of it. */
@Named
@RequestScoped
public class ImportCardPage {

    @Inject
    ImportList imports;

    @Inject
    ImportFiles files;

    @Inject
    ListAddress address;

    private @Nullable ImportRow row;
    private JobQueue.@Nullable Status job;

    public ImportRow getRow() {
        if (row == null) {
            row = imports.get(new ImportBatchId(address.id()));
        }
        return row;
    }

    /** The registering, once it was asked for. */
    public JobQueue.@Nullable Status getJob() {
        if (job == null) {
            job = imports.confirmation(new ImportBatchId(address.id())).orElse(null);
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

    /** Gives the file back as it was uploaded. */
    public void download() {
        var bytes = files.bytes(new ImportBatchId(address.id()));
        Downloads.send(getRow().fileName(), "application/octet-stream", out -> out.write(bytes));
    }
}
