package org.provenant.application.intake.declarations;

import jakarta.inject.Inject;
import java.time.Clock;
import org.provenant.application.intake.MappingJson;
import org.provenant.application.intake.sheet.DeclarationSheet;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.DeclarationUpload;
import org.provenant.domain.intake.DeclarationUploadId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * Takes in a list of declarations out of customs software; harmful files are refused. If its headings and formats leave
 * nothing open, it can be checked at once.
 */
@UseCase
@Allowed(Permission.MANAGE_DECLARATIONS)
public class UploadDeclarations {

    @Inject
    DeclarationUploads uploads;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param fileName as the user's machine calls it
     * @throws RuleViolated a {@link FileRule} or {@link IntakeRule} by what makes the file harmful or unreadable
     */
    public DeclarationUploadId upload(String fileName, byte[] file) {
        var sheet = SheetFile.open(file);
        var proposal = uploads.propose(sheet);
        var caller = callers.current();
        var upload = uploads.add(new DeclarationUpload(
                caller.requireCompany(), files.store(file), fileName, caller.requireUser(), clock.instant()));
        if (proposal.leavesNothingOpen()) {
            DeclarationSheet.read(sheet, proposal.mapping());
            upload.readAs(MappingJson.write(proposal.mapping()));
        }
        return upload.id();
    }
}
