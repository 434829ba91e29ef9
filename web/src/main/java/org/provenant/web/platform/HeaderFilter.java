package org.provenant.web.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Puts the protecting headers on every response: pages, static files, the API and errors. Nothing is loaded from another
 * origin, nothing may frame us, and only our own assets may be kept by a cache.
 */
public class HeaderFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String POLICY = "Content-Security-Policy";

    /** The policy of whatever is not a page; pages replace it by the same one with their nonce. */
    private static final String STRICT = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'; script-src 'self'";

    /** The only page that reads codes by camera. */
    private static final String CAMERA = "/stocktake/count.xhtml";

    private static final String VERSIONED = "v=";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(POLICY, STRICT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                (CAMERA.equals(Paths.served(request)) ? "camera=(self)" : "camera=()")
                        + ", geolocation=(), microphone=(), payment=(), usb=(), serial=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (Paths.isFile(request)) {
            response.setHeader("Cache-Control", cachingOf(request));
            chain.doFilter(request, response);
        } else {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, new OnePolicy(response));
        }
    }

    /** Files whose address changes with their content are kept for a year, others are asked for again. */
    private static String cachingOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.contains(VERSIONED) ? "public, max-age=31536000, immutable" : "public, no-cache";
    }

    /** Lets a page's policy replace ours, where the container would otherwise send both. */
    private static class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
