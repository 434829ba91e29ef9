package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.provenant.application.identity.KeyBrake;
import org.provenant.domain.reporting.KeyPlace;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.reporting.SigningCertificate;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.reports.signing.SigningKey;
import org.provenant.reports.signing.SigningKeys;

/** Opens the keys of certificates with the password that the caller types; who guesses is slowed down. */
@ApplicationScoped
class SigningKeyRing {

    private static final String TOKEN = "token";

    @Inject
    KeyFolder folder;

    @Inject
    SigningToken token;

    @Inject
    KeyBrake brake;

    /**
     * Does something with the key of a certificate.
     *
     * @throws RuleViolated {@link ReportingRule#KEY_NOT_HERE}, {@link ReportingRule#KEY_PASSWORD_WRONG} or what is wrong
     *     with the token
     */
    <T> T with(SigningCertificate certificate, String password, Function<SigningKey, T> use) {
        if (certificate.keyPlace() == KeyPlace.TOKEN) {
            return inToken(password, keys -> use.apply(keyOf(certificate, keys)));
        }
        var fingerprint = certificate.fingerprint();
        var file = folder.read(certificate.company(), fingerprint)
                .orElseThrow(() -> new RuleViolated(ReportingRule.KEY_NOT_HERE, certificate.label()));
        var keys = slowly(fingerprint.hex(), () -> SigningKeys.inFile(file, password));
        return use.apply(keyOf(certificate, keys));
    }

    /** Does something with the keys of the token. */
    <T> T inToken(String pin, Function<List<SigningKey>, T> use) {
        return slowly(TOKEN, () -> token.opened(pin, use));
    }

    private static SigningKey keyOf(SigningCertificate certificate, List<SigningKey> keys) {
        return keys.stream()
                .filter(key -> key.facts().fingerprint().equals(certificate.fingerprint()))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ReportingRule.KEY_NOT_HERE, certificate.label()));
    }

    private <T> T slowly(String key, Supplier<T> opening) {
        brake.before(key);
        try {
            var result = opening.get();
            brake.fitted(key);
            return result;
        } catch (RuleViolated refused) {
            if (refused.rule() == ReportingRule.KEY_PASSWORD_WRONG) {
                brake.failed(key);
            }
            throw refused;
        }
    }
}
