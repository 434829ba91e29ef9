package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.time.Clock;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.DossierPaper;
import org.provenant.domain.licensing.DossierPaperId;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/** Puts a version of a paper into a dossier, with its file, once the file was found harmless. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class AddPaper {

    @Inject
    Dossiers dossiers;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated a {@link FileRule} or {@link LicensingRule#NOT_EDITABLE} */
    public DossierPaperId add(DossierId id, DossierPaper.Facts facts, Sent file) {
        var dossier = dossiers.get(id);
        var attachment = AttachmentGuard.check(file.name(), file.bytes());
        // Before the paper: whatever asks the database writes what is known so far, and a paper needs its file there.
        files.store(file.bytes());
        var paper = dossier.add(facts, attachment, callers.current().requireUser(), clock.instant());
        database.entities().persist(paper);
        return paper.id();
    }

    /**
     * A file as it was sent.
     *
     * @param name as the sender's machine calls it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sent(String name, byte[] bytes) {}
}
