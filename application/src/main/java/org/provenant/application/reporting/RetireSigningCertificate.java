package org.provenant.application.reporting;

import jakarta.inject.Inject;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.reporting.SigningCertificateId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** Stops signing with a certificate, because its key is lost, or its holder has left; what was signed stays signed. */
@UseCase
@Allowed(Permission.SIGN_REPORTS)
public class RetireSigningCertificate {

    @Inject
    SigningCertificateBook book;

    /**
     * @param reason the history keeps it
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for another company's, or
     *     {@link ReportingRule#CERTIFICATE_RETIRED} if it was before
     */
    public void retire(SigningCertificateId id, Reason reason) {
        book.get(id).retire();
    }
}
