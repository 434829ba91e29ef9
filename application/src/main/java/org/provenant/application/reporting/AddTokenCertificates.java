package org.provenant.application.reporting;

import jakarta.inject.Inject;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.KeyPlace;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.reporting.SigningCertificate;
import org.provenant.domain.reporting.SigningCertificateId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.reports.signing.SigningKey;

/** Reads which certificates the token at the server has keys for, and takes in those that are not known yet. */
@UseCase
@Allowed(Permission.SIGN_REPORTS)
public class AddTokenCertificates {

    @Inject
    SigningCertificateBook book;

    @Inject
    SigningKeyRing ring;

    /**
     * @throws RuleViolated {@link ReportingRule#TOKEN_NOT_SET}, {@link ReportingRule#TOKEN_MISSING},
     *     {@link ReportingRule#KEY_PASSWORD_WRONG}, {@link ReportingRule#CERTIFICATE_EXPIRED} or
     *     {@link ReportingRule#CERTIFICATE_KNOWN} if there is none that is new
     */
    public List<SigningCertificateId> add(String pin) {
        return ring.inToken(pin, this::taken);
    }

    private List<SigningCertificateId> taken(List<SigningKey> keys) {
        var fresh = keys.stream()
                .filter(key -> book.known(key.facts().fingerprint()).isEmpty())
                .toList();
        if (fresh.isEmpty()) {
            throw new RuleViolated(
                    ReportingRule.CERTIFICATE_KNOWN, keys.get(0).facts().holder());
        }
        return fresh.stream()
                .map(key -> book.add(KeyPlace.TOKEN, key))
                .map(SigningCertificate::id)
                .toList();
    }
}
