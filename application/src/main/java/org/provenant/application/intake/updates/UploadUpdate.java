package org.provenant.application.intake.updates;

import jakarta.inject.Inject;
import java.time.Clock;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.DeviceUpdate;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.UpdateSource;
import org.provenant.domain.shared.RuleViolated;

/** Takes in a spreadsheet that updates devices; harmful files are refused. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class UploadUpdate {

    @Inject
    DeviceUpdates updates;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param fileName as the user's machine calls it
     * @return the update, to be mapped and checked
     * @throws RuleViolated what makes the file harmful or unreadable
     */
    public DeviceUpdateId upload(String fileName, byte[] file) {
        SheetFile.open(file, fileName);
        var caller = callers.current();
        return updates.add(new DeviceUpdate(
                        caller.requireCompany(),
                        UpdateSource.SHEET,
                        fileName,
                        files.store(file),
                        caller.requireUser(),
                        clock.instant()))
                .id();
    }
}
