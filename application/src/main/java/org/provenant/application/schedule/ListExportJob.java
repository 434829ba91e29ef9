package org.provenant.application.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.job.JobHandler;
import org.provenant.application.job.JobProgress;
import org.provenant.domain.job.JobKind;
import org.provenant.domain.schedule.ListExportId;

/** Makes a file of a whole list behind the page. */
@ApplicationScoped
public class ListExportJob implements JobHandler {

    /** Its name in the queue. */
    public static final String KIND = JobKind.MAKE_EXPORT.name();

    @Inject
    MakeExport make;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subject, JobProgress progress) {
        make.make(new ListExportId(subject));
    }
}
