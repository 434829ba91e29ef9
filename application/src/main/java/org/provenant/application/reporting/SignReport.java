package org.provenant.application.reporting;

import jakarta.inject.Inject;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.PeriodicReport;
import org.provenant.domain.reporting.PeriodicReportId;
import org.provenant.domain.reporting.ReportSignature;
import org.provenant.domain.reporting.ReportSignatureId;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.reporting.SigningCertificateId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.reports.signing.PdfSigner;

/**
 * Signs the PDF of an issued report with a certificate of the company. The issued file stays as it is; who signs second
 * signs what the first has signed.
 */
@UseCase
@Allowed(Permission.SIGN_REPORTS)
public class SignReport {

    /** Tells these locks of the database from all others. */
    private static final long LOCK = 7_403_108L;

    @Inject
    ReportDrafts drafts;

    @Inject
    SigningCertificateBook book;

    @Inject
    SigningKeyRing ring;

    @Inject
    FileStore files;

    @Inject
    Database database;

    /**
     * @param password of the key file, or the PIN of the token; it is kept nowhere
     * @throws RuleViolated {@link ReportingRule#SIGNED_ALREADY}, {@link ReportingRule#CERTIFICATE_RETIRED}, {@link ReportingRule#CERTIFICATE_EXPIRED},
     *     {@link ReportingRule#CERTIFICATE_NOT_YET_VALID}, {@link ReportingRule#KEY_PASSWORD_WRONG},
     *     {@link ReportingRule#KEY_NOT_HERE} or {@link ReportingRule#TOKEN_MISSING}
     */
    public ReportSignatureId sign(PeriodicReportId id, SigningCertificateId with, String password) {
        var report = inTurn(id);
        var certificate = book.get(with);
        var earlier = drafts.signatures(report);
        if (earlier.stream().anyMatch(each -> each.certificate().equals(certificate))) {
            throw new RuleViolated(ReportingRule.SIGNED_ALREADY, certificate.label());
        }
        var deed = drafts.deed();
        certificate.requireValid(deed.at());
        var latest = earlier.isEmpty()
                ? report.papers().pdf()
                : earlier.get(earlier.size() - 1).signedPdf();
        var pdf = files.read(latest);
        var signed = ring.with(certificate, password, key -> PdfSigner.sign(pdf, key, deed.at()));
        return drafts.add(new ReportSignature(report, certificate, files.store(signed), deed))
                .id();
    }

    /** Who signs second waits for the first, because the second signs what the first has signed. */
    private PeriodicReport inTurn(PeriodicReportId id) {
        var report = drafts.report(id);
        database.sql()
                .createQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:report, :lock))) l")
                .bind("report", "report:" + id.value())
                .bind("lock", LOCK)
                .mapTo(Integer.class)
                .one();
        return report;
    }
}
