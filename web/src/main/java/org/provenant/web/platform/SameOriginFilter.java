package org.provenant.web.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what another site asks a user's browser to send here. A browser says where a request comes from; clients that
 * are no browser say nothing and carry no cookie either. A form is sent by POST: an address that carries one is refused,
 * because Faces would carry it out.
 */
public class SameOriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** What Faces takes for a form that comes back. */
    private static final String FORM = "jakarta.faces.ViewState";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod()) && Paths.parametersOf(request).contains(FORM)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (READING.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site) || "none".equals(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null || hostOf(origin).equalsIgnoreCase(request.getHeader("Host"));
    }

    private static String hostOf(String origin) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
