package org.provenant.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.provenant.web.platform.Paths;

/** Keeps in the history which pages an auditor opens; comes after the filter that names the caller. */
public class PageReadingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Readings readings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("POST") && readings.areKept()) {
            Opened.onPage(Paths.served(request), Paths.parameter(request, "id"))
                    .ifPresent(opened -> readings.note(request.getSession().getId(), opened));
        }
        chain.doFilter(request, response);
    }
}
