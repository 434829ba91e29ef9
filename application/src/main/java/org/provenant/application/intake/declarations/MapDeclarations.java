package org.provenant.application.intake.declarations;

import jakarta.inject.Inject;
import org.provenant.application.intake.MappingJson;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.DeclarationColumn;
import org.provenant.domain.intake.DeclarationUploadId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.shared.RuleViolated;

/** Declares what the columns of a list of declarations say; the next list with these headings is read the same way. */
@UseCase
@Allowed(Permission.MANAGE_DECLARATIONS)
public class MapDeclarations {

    @Inject
    DeclarationUploads uploads;

    /**
     * @return what the check finds now
     * @throws RuleViolated {@link IntakeRule#COLUMN_NOT_MAPPED}, {@link IntakeRule#COLUMN_MAPPED_TWICE},
     *     {@link IntakeRule#HEADINGS_CHANGED} or {@link IntakeRule#ALREADY_CONFIRMED}
     */
    public CheckedDeclarations map(DeclarationUploadId id, SheetMapping<DeclarationColumn> mapping) {
        var upload = uploads.lock(id);
        upload.requireOpen();
        var checked = uploads.check(upload, mapping);
        upload.readAs(MappingJson.write(mapping));
        uploads.learn(uploads.open(upload), mapping);
        return checked;
    }
}
