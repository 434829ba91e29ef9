package org.provenant.application.intake;

import jakarta.inject.Inject;
import java.time.Clock;
import org.provenant.application.customs.Declarations;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.ImportBatch;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.RuleViolated;

/** Takes in a supplier's file for a declaration: harmful files and files that stand in the register are refused. */
@UseCase
@Allowed(Permission.IMPORT_EQUIPMENT)
public class UploadImport {

    @Inject
    Declarations declarations;

    @Inject
    ImportBatches batches;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param fileName as the user's machine calls it
     * @return the import, to be mapped and checked
     * @throws RuleViolated {@link IntakeRule#SAME_FILE_AGAIN}, or what makes the file unreadable
     */
    public ImportBatchId upload(DeclarationId declaration, String fileName, byte[] file) {
        declarations.get(declaration).requireStanding();
        if (batches.isRegistered(FileDigest.of(file))) {
            throw new RuleViolated(IntakeRule.SAME_FILE_AGAIN);
        }
        SheetFile.open(file, fileName);
        var caller = callers.current();
        return batches.add(new ImportBatch(
                        caller.requireCompany(),
                        declaration,
                        files.store(file),
                        fileName,
                        caller.requireUser(),
                        clock.instant()))
                .id();
    }
}
