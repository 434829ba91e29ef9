package org.provenant.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.provenant.application.usecase.NamedRecord;
import org.provenant.web.platform.Paths;

/**
 * Keeps in the history which pages an auditor has seen; comes after the filter that names the caller. The page waits until
 * it is kept, and what ends as an error leaves nothing.
 */
public class PageReadingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Readings readings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var opened = request.getMethod().equals("POST") || !readings.areKept()
                ? Optional.<NamedRecord>empty()
                : Opened.onPage(Paths.served(request), name -> Paths.parameter(request, name));
        if (opened.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var reader = request.getSession().getId();
        var page = new HeldPage(response, () -> readings.note(reader, opened.get()));
        chain.doFilter(request, page);
        page.show();
    }
}
