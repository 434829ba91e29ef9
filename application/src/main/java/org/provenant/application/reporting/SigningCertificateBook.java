package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.domain.reporting.KeyPlace;
import org.provenant.domain.reporting.SigningCertificate;
import org.provenant.domain.reporting.SigningCertificateId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.signing.SigningKey;

/** The certificates with which the company that the caller acts for signs. */
@ApplicationScoped
class SigningCertificateBook {

    @Inject
    Database database;

    @Inject
    Callers callers;

    @Inject
    ReportDrafts drafts;

    /** @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's certificate */
    SigningCertificate get(SigningCertificateId id) {
        var certificate = database.entities().find(SigningCertificate.class, id.value());
        if (certificate == null
                || !certificate.company().equals(callers.current().requireCompany())) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return certificate;
    }

    Optional<SigningCertificate> known(FileDigest fingerprint) {
        return database.entities()
                .createQuery(
                        "select c from SigningCertificate c where c.company = :company and c.fingerprint = :fingerprint",
                        SigningCertificate.class)
                .setParameter("company", callers.current().requireCompany())
                .setParameter("fingerprint", fingerprint.hex())
                .getResultStream()
                .findFirst();
    }

    /** Makes a certificate known. */
    SigningCertificate add(KeyPlace place, SigningKey key) {
        var company = callers.current().requireCompany();
        return drafts.add(new SigningCertificate(company, place, key.facts(), drafts.deed()));
    }
}
