package org.provenant.application.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.AuthProvider;
import java.security.InvalidParameterException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.List;
import java.util.function.Function;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.reporting.ReportingRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.reports.signing.SigningKey;
import org.provenant.reports.signing.SigningKeys;

/** The PKCS#11 token at the server, if one was set: a stick or a security module that signs and never gives its keys away. */
@ApplicationScoped
class SigningToken {

    @Inject
    Settings settings;

    private @Nullable Provider provider;

    /** Whether the server has one. */
    boolean isSet() {
        return settings.signingToken() != null;
    }

    /**
     * Opens it, lets something be done with its keys, and closes it again: the next one has to know the PIN, too.
     *
     * @throws RuleViolated {@link ReportingRule#TOKEN_NOT_SET}, {@link ReportingRule#TOKEN_MISSING} or
     *     {@link ReportingRule#KEY_PASSWORD_WRONG}
     */
    synchronized <T> T opened(String pin, Function<List<SigningKey>, T> use) {
        var token = provider();
        try {
            return use.apply(SigningKeys.inToken(token, pin));
        } finally {
            close(token);
        }
    }

    private Provider provider() {
        var library = settings.signingToken();
        if (library == null) {
            throw new RuleViolated(ReportingRule.TOKEN_NOT_SET);
        }
        if (provider == null) {
            try {
                provider = Security.getProvider("SunPKCS11")
                        .configure("--name=provenant\nlibrary=" + library + "\nslot=" + settings.signingTokenSlot());
            } catch (InvalidParameterException | ProviderException | UnsupportedOperationException e) {
                throw new RuleViolated(ReportingRule.TOKEN_MISSING);
            }
        }
        return provider;
    }

    /** A token that was taken away is closed already. */
    private void close(Provider token) {
        try {
            ((AuthProvider) token).logout();
        } catch (LoginException | ProviderException gone) {
            provider = null;
        }
    }
}
