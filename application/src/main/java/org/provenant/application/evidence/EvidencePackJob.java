package org.provenant.application.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.job.JobHandler;
import org.provenant.application.job.JobProgress;
import org.provenant.domain.evidence.EvidencePackId;
import org.provenant.domain.job.JobKind;

/** Makes a pack of evidence behind the page. */
@ApplicationScoped
public class EvidencePackJob implements JobHandler {

    /** Its name in the queue. */
    public static final String KIND = JobKind.MAKE_EVIDENCE_PACK.name();

    @Inject
    MakeEvidencePack make;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subject, JobProgress progress) {
        make.make(new EvidencePackId(subject), progress);
    }
}
