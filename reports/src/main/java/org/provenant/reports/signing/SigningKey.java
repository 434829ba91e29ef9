package org.provenant.reports.signing;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.reporting.SigningCertificate;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.RuleViolated;

/**
 * A private key with its certificate.
 *
 * @param chain the certificate first, then those of its authorities
 * @param token what signs with a key that never leaves its token; nothing for other keys
 */
public record SigningKey(
        PrivateKey key,
        List<X509Certificate> chain,
        @Nullable Provider token) {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    public SigningKey {
        chain = List.copyOf(chain);
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** What the certificate says of itself. */
    public SigningCertificate.Facts facts() {
        var certificate = certificate();
        return new SigningCertificate.Facts(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getSerialNumber().toString(16),
                fingerprint(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** SHA-256 of a certificate. */
    static FileDigest fingerprint(X509Certificate certificate) {
        try {
            return FileDigest.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has bytes", e);
        }
    }

    /** Whether the authority lets it sign papers; one that names no uses may be used for all. */
    boolean maySign() {
        var uses = certificate().getKeyUsage();
        return uses == null || uses[DIGITAL_SIGNATURE] || uses[NON_REPUDIATION];
    }

    /** @throws RuleViolated {@link ReportingRule#TOKEN_MISSING} if the token was taken away */
    byte[] sign(byte[] bytes, String algorithm) {
        try {
            var signature = token == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, token);
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (SignatureException | InvalidKeyException | ProviderException e) {
            if (token == null) {
                throw new IllegalStateException("the key does not sign", e);
            }
            throw new RuleViolated(ReportingRule.TOKEN_MISSING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs with RSA and EC keys", e);
        }
    }
}
