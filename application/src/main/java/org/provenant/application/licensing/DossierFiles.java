package org.provenant.application.licensing;

import jakarta.inject.Inject;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.DossierPaperId;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The files of the papers in dossiers, withdrawn ones too. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DossierFiles {

    @Inject
    Dossiers dossiers;

    @Inject
    FileStore files;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for a paper of another company */
    public Attachment get(DossierPaperId paper) {
        return dossiers.paper(paper).file();
    }

    /** The file's bytes, as they were sent. */
    public byte[] bytes(DossierPaperId paper) {
        return files.read(get(paper).digest());
    }
}
