package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeImportId;
import org.provenant.domain.sanitisation.WipeReportId;
import org.provenant.domain.shared.RuleViolated;

/** Says of a report whose serial number no drive has which drive it speaks of. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class AssignWipeReport {

    @Inject
    WipeImports imports;

    @Inject
    ReportMatching matching;

    /** @throws RuleViolated {@link SanitisationRule#IMPORT_NOT_OPEN} or {@link SanitisationRule#ROW_NOT_UNMATCHED} */
    public void assign(WipeImportId id, WipeReportId number, DriveId drive) {
        imports.lock(id).requireOpen();
        var report = imports.report(id, number);
        var file = report.file();
        if (file == null) {
            throw new RuleViolated(SanitisationRule.ROW_NOT_UNMATCHED);
        }
        report.assign(drive, matching.match(report.read(), file.digest(), matching.byNumber(drive)));
    }
}
