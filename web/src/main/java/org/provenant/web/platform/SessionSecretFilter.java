package org.provenant.web.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ties each signed-in session to a second secret of 256 bits, because the container's session ids are short. The browser
 * holds the secret in a cookie, the session holds its digest; a session that comes without its secret is destroyed.
 */
public class SessionSecretFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Cookie with the secret. */
    static final String COOKIE = "prv_session";

    private static final String DIGEST = SessionSecretFilter.class.getName();
    private static final String RESPONSE = DIGEST + ".response";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var session = request.getSession(false);
        if (session != null && !isTied(session, Cookies.value(request, COOKIE))) {
            session.invalidate();
        }
        request.setAttribute(RESPONSE, response);
        chain.doFilter(request, response);
    }

    /** Gives the session a new id and a new secret: what was known before the sign-in is worth nothing after it. */
    static void renew(HttpServletRequest request) {
        var session = request.getSession();
        request.changeSessionId();
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setAttribute(DIGEST, digest(secret));
        var response = Objects.requireNonNull(request.getAttribute(RESPONSE), "the request did not pass this filter");
        Cookies.set(request, (HttpServletResponse) response, COOKIE, secret, Cookies.SESSION);
    }

    /** Whether the browser was signed in and has not signed out, whatever has become of its session. */
    static boolean wasSignedIn(HttpServletRequest request) {
        return Cookies.value(request, COOKIE) != null;
    }

    /** Nobody has signed in to a session without a digest, so there is nothing to steal. */
    private static boolean isTied(HttpSession session, @Nullable String secret) {
        return !(session.getAttribute(DIGEST) instanceof String expected)
                || (secret != null
                        && MessageDigest.isEqual(
                                expected.getBytes(StandardCharsets.US_ASCII),
                                digest(secret).getBytes(StandardCharsets.US_ASCII)));
    }

    private static String digest(String secret) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
