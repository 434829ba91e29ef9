package org.provenant.web.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
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
 * Ties each session to a second secret of 256 bits, because the container's session ids are short. The browser holds the
 * secret in a cookie, the session holds its digest; a session that comes without its secret is destroyed.
 */
public class SessionSecretFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Cookie with the secret. */
    public static final String COOKIE = "prv_session";

    private static final String DIGEST = SessionSecretFilter.class.getName();
    private static final String RESPONSE = DIGEST + ".response";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Paths.isFile(request)) {
            chain.doFilter(request, response);
            return;
        }
        var session = request.getSession(false);
        if (session != null && !isTied(session, Cookies.value(request, COOKIE))) {
            session.invalidate();
        }
        request.setAttribute(RESPONSE, response);
        chain.doFilter(new Tying(request, response), response);
    }

    /** Gives the session a new id and a new secret: what was known before the sign-in is worth nothing after it. */
    static void renew(HttpServletRequest request) {
        var session = request.getSession();
        request.changeSessionId();
        var response = Objects.requireNonNull(request.getAttribute(RESPONSE), "the request did not pass this filter");
        tie(session, request, (HttpServletResponse) response);
    }

    private static void tie(HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        var random = new byte[32];
        RANDOM.nextBytes(random);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        session.setAttribute(DIGEST, digest(secret));
        Cookies.set(request, response, COOKIE, secret, Cookies.SESSION);
    }

    /** A session without a digest was made before anybody signed in and is tied when it is next used. */
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

    /** Ties a session at the moment when a page first asks for it. */
    private static class Tying extends HttpServletRequestWrapper {

        private final HttpServletResponse response;

        Tying(HttpServletRequest request, HttpServletResponse response) {
            super(request);
            this.response = response;
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        @SuppressWarnings("NullAway")
        public HttpSession getSession(boolean create) {
            var session = super.getSession(create);
            if (session != null && session.getAttribute(DIGEST) == null && !response.isCommitted()) {
                tie(session, (HttpServletRequest) getRequest(), response);
            }
            return session;
        }
    }
}
