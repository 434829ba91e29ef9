package org.provenant.reports.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.security.auth.login.FailedLoginException;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.RuleViolated;

/** Opens PKCS#12 files and PKCS#11 tokens. */
public final class SigningKeys {

    private static final Set<String> KINDS = Set.of("RSA", "EC");

    private SigningKeys() {}

    /**
     * The keys in a PKCS#12 file that can sign papers; at least one.
     *
     * @throws RuleViolated {@link ReportingRule#KEY_FILE_INVALID}, {@link ReportingRule#KEY_PASSWORD_WRONG},
     *     {@link ReportingRule#NO_SIGNING_KEY} or {@link ReportingRule#CERTIFICATE_NOT_FOR_SIGNING}
     */
    public static List<SigningKey> inFile(byte[] file, String password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password.toCharArray());
            return keys(store, password, null);
        } catch (IOException | GeneralSecurityException e) {
            throw new RuleViolated(
                    isCausedBy(e, UnrecoverableKeyException.class)
                            ? ReportingRule.KEY_PASSWORD_WRONG
                            : ReportingRule.KEY_FILE_INVALID);
        }
    }

    /**
     * The keys in a token that can sign papers; at least one.
     *
     * @throws RuleViolated {@link ReportingRule#TOKEN_MISSING}, {@link ReportingRule#KEY_PASSWORD_WRONG},
     *     {@link ReportingRule#NO_SIGNING_KEY} or {@link ReportingRule#CERTIFICATE_NOT_FOR_SIGNING}
     */
    public static List<SigningKey> inToken(Provider token, String pin) {
        try {
            var store = KeyStore.getInstance("PKCS11", token);
            store.load(null, pin.toCharArray());
            return keys(store, pin, token);
        } catch (IOException | GeneralSecurityException e) {
            throw new RuleViolated(
                    isCausedBy(e, FailedLoginException.class)
                            ? ReportingRule.KEY_PASSWORD_WRONG
                            : ReportingRule.TOKEN_MISSING);
        }
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static List<SigningKey> keys(KeyStore store, String password, @Nullable Provider token)
            throws GeneralSecurityException {
        var keys = new ArrayList<SigningKey>();
        for (var alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key
                    && KINDS.contains(key.getAlgorithm())
                    && store.getCertificate(alias) instanceof X509Certificate) {
                var chain = Arrays.stream(store.getCertificateChain(alias))
                        .map(X509Certificate.class::cast)
                        .toList();
                keys.add(new SigningKey(key, chain, token));
            }
        }
        if (keys.isEmpty()) {
            throw new RuleViolated(ReportingRule.NO_SIGNING_KEY);
        }
        var fit = keys.stream().filter(SigningKey::maySign).toList();
        if (fit.isEmpty()) {
            throw new RuleViolated(ReportingRule.CERTIFICATE_NOT_FOR_SIGNING);
        }
        return fit;
    }
}
