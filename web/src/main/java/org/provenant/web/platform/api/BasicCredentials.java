package org.provenant.web.platform.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;

/** User name and password as HTTP Basic sends them, in UTF-8 (RFC 7617). */
public record BasicCredentials(String login, String password) {

    private static final String SCHEME = "Basic ";

    /** @throws RuleViolated {@link ApiRule#CREDENTIALS_MISSING} if the header does not hold both */
    public static BasicCredentials parse(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new RuleViolated(ApiRule.CREDENTIALS_MISSING);
        }
        try {
            var decoded = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
            var both = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            if (both.length < 2) {
                throw new RuleViolated(ApiRule.CREDENTIALS_MISSING);
            }
            return new BasicCredentials(both[0], both[1]);
        } catch (IllegalArgumentException noBase64) {
            throw new RuleViolated(ApiRule.CREDENTIALS_MISSING);
        }
    }

    @Override
    public String toString() {
        return login;
    }
}
