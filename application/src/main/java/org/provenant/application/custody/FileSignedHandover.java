package org.provenant.application.custody;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.custody.HandoverId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/** The minutes come back signed on paper: the scan is kept, once it was found harmless, and the devices change hands. */
@UseCase
@Allowed(Permission.MOVE_EQUIPMENT)
public class FileSignedHandover {

    @Inject
    Handovers handovers;

    @Inject
    HandoverEnd end;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param version the version that the user saw
     * @throws RuleViolated a {@link FileRule}, {@link CustodyRule#HANDOVER_CLOSED} or rules of a device
     */
    public void file(HandoverId id, int version, AddPaper.Sent scan) {
        var handover = handovers.get(id, version);
        var attachment = AttachmentGuard.check(scan.name(), scan.bytes());
        files.store(scan.bytes());
        handover.signOnPaper(
                attachment, callers.current().requireUser(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        end.deliver(handover);
    }
}
