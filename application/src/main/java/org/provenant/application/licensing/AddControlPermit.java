package org.provenant.application.licensing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.licensing.ControlRecord;
import org.provenant.domain.licensing.ControlRecordId;
import org.provenant.domain.licensing.DossierId;
import org.provenant.domain.licensing.LicensingRule;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/** Keeps the permit or paper that another control on the goods of a dossier asks for, with its file once that was found harmless. */
@UseCase
@Allowed(Permission.MANAGE_PERMITS)
public class AddControlPermit {

    @Inject
    Dossiers dossiers;

    @Inject
    ControlRecords records;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param file none while the paper is not at hand as a file
     * @throws RuleViolated a {@link FileRule}, or {@link LicensingRule#NOT_EDITABLE} if the dossier was refused or taken
     *     back
     */
    public ControlRecordId add(DossierId id, ControlRecord.Facts facts, AddPaper.@Nullable Sent file) {
        var dossier = dossiers.get(id);
        var attachment = file == null ? null : AttachmentGuard.check(file.name(), file.bytes());
        if (file != null) {
            files.store(file.bytes());
        }
        return records.add(new ControlRecord(
                dossier,
                facts,
                attachment,
                callers.current().requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
