package org.provenant.application.intake;

import jakarta.inject.Inject;
import org.provenant.application.job.JobQueue;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.BatchState;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.job.JobId;
import org.provenant.domain.shared.RuleViolated;

/** Asks for a checked import to be registered, as a job; asking twice does no harm. */
@UseCase
@Allowed(Permission.IMPORT_EQUIPMENT)
public class StartConfirm {

    @Inject
    ImportBatches batches;

    @Inject
    JobQueue jobs;

    /** @throws RuleViolated unless the import was checked and has no problem */
    public JobId start(ImportBatchId id) {
        var batch = batches.lock(id);
        var latest = jobs.latest(ConfirmImportJob.KIND, id.value());
        if (batch.state() == BatchState.CONFIRMED && latest.isPresent()) {
            return latest.get().id();
        }
        batch.requireConfirmable();
        return jobs.enqueue(ConfirmImportJob.KIND, id.value());
    }
}
