package org.provenant.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.job.JobHandler;
import org.provenant.application.job.JobProgress;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.job.JobKind;

/** Registers a checked import behind the page. */
@ApplicationScoped
public class ConfirmImportJob implements JobHandler {

    /** Its name in the queue. */
    public static final String KIND = JobKind.CONFIRM_IMPORT.name();

    @Inject
    ImportEquipment imports;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subject, JobProgress progress) {
        imports.confirm(new ImportBatchId(subject), progress);
    }
}
