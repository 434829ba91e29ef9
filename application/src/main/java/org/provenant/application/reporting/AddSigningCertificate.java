package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.shared.file.FileLimits;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.KeyPlace;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.reporting.SigningCertificate;
import org.provenant.domain.reporting.SigningCertificateId;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.reports.signing.SigningKey;
import org.provenant.reports.signing.SigningKeys;

/**
 * Takes in a PKCS#12 file with certificates of the company and their keys. The database gets the certificates, the data
 * folder the file. A certificate whose file has gone since gets it back.
 */
@UseCase
@Allowed(Permission.SIGN_REPORTS)
public class AddSigningCertificate {

    @Inject
    SigningCertificateBook book;

    @Inject
    KeyFolder folder;

    @Inject
    Database database;

    /**
     * @throws RuleViolated {@link ReportingRule#KEY_FILE_INVALID}, {@link ReportingRule#KEY_PASSWORD_WRONG},
     *     {@link ReportingRule#NO_SIGNING_KEY}, {@link ReportingRule#CERTIFICATE_NOT_FOR_SIGNING},
     *     {@link ReportingRule#CERTIFICATE_EXPIRED}, {@link ReportingRule#CERTIFICATE_KNOWN},
     *     {@link ReportingRule#CERTIFICATE_RETIRED} or a {@link FileRule}
     */
    public List<SigningCertificateId> add(AddPaper.Sent file, String password) {
        if (file.bytes().length > FileLimits.BYTES) {
            throw new RuleViolated(FileRule.FILE_TOO_LARGE, FileLimits.MEGABYTES);
        }
        var certificates = SigningKeys.inFile(file.bytes(), password).stream()
                .map(this::taken)
                .toList();
        database.entities().flush();
        certificates.forEach(each -> folder.keep(each.company(), each.fingerprint(), file.bytes()));
        return certificates.stream().map(SigningCertificate::id).toList();
    }

    private SigningCertificate taken(SigningKey key) {
        var known = book.known(key.facts().fingerprint());
        if (known.isEmpty()) {
            return book.add(KeyPlace.FILE, key);
        }
        var certificate = known.get();
        certificate.requireInUse();
        if (certificate.keyPlace() == KeyPlace.TOKEN || folder.has(certificate.company(), certificate.fingerprint())) {
            throw new RuleViolated(ReportingRule.CERTIFICATE_KNOWN, certificate.label());
        }
        return certificate;
    }
}
