package org.provenant.application.reporting;

import jakarta.inject.Inject;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.file.AttachmentGuard;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportFiling;
import org.provenant.domain.reporting.ReportFilingId;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/** Records that a report was handed in: when, how, under which receipt, with the signed scan. */
@UseCase
@Allowed(Permission.FILE_REPORTS)
public class FileReport {

    @Inject
    ReportDrafts drafts;

    @Inject
    FileStore files;

    /**
     * @throws RuleViolated {@link ReportingRule#FILED_ALREADY}, {@link ReportingRule#FILED_BEFORE_ISSUED},
     *     {@link ReportingRule#NOT_YET} or a {@link FileRule}
     */
    public ReportFilingId file(PeriodicReportId id, ReportFiling.Facts facts, AddPaper.Sent scan) {
        var report = drafts.report(id);
        drafts.requireHappened(facts.filedOn());
        drafts.filing(report).ifPresent(filing -> {
            throw new RuleViolated(ReportingRule.FILED_ALREADY, report.label());
        });
        var attachment = AttachmentGuard.check(scan.name(), scan.bytes());
        files.store(scan.bytes());
        return drafts.add(new ReportFiling(report, facts, attachment, drafts.deed()))
                .id();
    }
}
