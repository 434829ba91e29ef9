package org.provenant.application.intake.rulebook;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.regulation.RuleBook;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.regulation.RuleBookUpload;
import org.provenant.domain.regulation.RuleBookUploadId;
import org.provenant.domain.shared.RuleViolated;

/** Takes in a workbook that may become the next edition of the rule book. No rule changes yet. */
@UseCase
@Allowed(Permission.VERIFY_FORMS)
public class UploadRuleBook {

    @Inject
    RuleBook rules;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * @param fileName as the user's machine calls it
     * @throws RuleViolated one of {@link IntakeRule}, by what makes the file harmful or unreadable
     */
    public RuleBookUploadId upload(String fileName, byte[] file) {
        RuleBookReader.read(SheetFile.open(file));
        var upload = new RuleBookUpload(
                files.store(file),
                fileName,
                callers.current().name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                rules.now().edition());
        database.entities().persist(upload);
        database.entities().flush();
        return upload.id();
    }
}
