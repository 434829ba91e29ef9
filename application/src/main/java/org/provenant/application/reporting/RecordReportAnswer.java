package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.RuleViolated;

/** Records what the authority said to a report: accepted, or sent back with its words. */
@UseCase
@Allowed(Permission.FILE_REPORTS)
public class RecordReportAnswer {

    @Inject
    ReportDrafts drafts;

    @Inject
    SeenVersion seenVersion;

    /**
     * @throws RuleViolated {@link ReportingRule#NOT_FILED}, {@link ReportingRule#ANSWERED_ALREADY},
     *     {@link ReportingRule#ANSWERED_BEFORE_FILED} or {@link ReportingRule#NOT_YET}
     */
    public void record(Command command) {
        var report = drafts.report(command.report());
        drafts.requireHappened(command.day());
        var filing = drafts.filing(report).orElseThrow(() -> new RuleViolated(ReportingRule.NOT_FILED, report.label()));
        seenVersion.require(filing, command.version(), filing.version());
        filing.answer(
                command.accepted(),
                command.day(),
                command.words(),
                drafts.deed().by());
    }

    /**
     * @param version of the filing that the user saw
     * @param words of the authority; needed when it sent the report back
     */
    public record Command(
            PeriodicReportId report,
            int version,
            boolean accepted,
            LocalDate day,
            @Nullable String words) {}
}
