package org.provenant.web.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** While the database does not serve, says so on every page, whichever step of the request has noticed it. */
public class AvailabilityFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            var unavailable = NotNow.in(failure);
            if (unavailable == null || response.isCommitted()) {
                throw failure;
            }
            NotNow.answer(request, response, unavailable);
        }
    }
}
