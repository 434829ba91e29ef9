package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.util.Objects;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.Drive;
import org.provenant.domain.sanitisation.ReportMatch;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeImportId;
import org.provenant.domain.sanitisation.WipeReport;
import org.provenant.domain.shared.RuleViolated;

/** Looks again for the drives of reports that had none, after drives were recorded that had been forgotten. */
@UseCase
@Allowed(Permission.EDIT_EQUIPMENT)
public class MatchWipeReports {

    @Inject
    WipeImports imports;

    @Inject
    ReportMatching matching;

    /**
     * @return how many reports have a drive now that had none
     * @throws RuleViolated {@link SanitisationRule#IMPORT_NOT_OPEN}
     */
    public int match(WipeImportId id) {
        imports.lock(id).requireOpen();
        var unmatched = imports.reports(id).stream()
                .filter(report -> report.match() == ReportMatch.UNMATCHED)
                .toList();
        var drives = matching.bySerials(
                unmatched.stream().map(MatchWipeReports::serial).toList());
        int found = 0;
        for (var report : unmatched) {
            var drive = drives.get(Drive.keyOf(serial(report)));
            if (drive != null) {
                report.matched(matching.match(
                        report.read(), Objects.requireNonNull(report.file()).digest(), drive));
                found++;
            }
        }
        return found;
    }

    private static String serial(WipeReport report) {
        return Objects.requireNonNull(report.read().serial());
    }
}
