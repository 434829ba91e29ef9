package org.provenant.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.provenant.application.usecase.PointsInTime;
import org.provenant.domain.shared.PointInTime;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

/** Lets a page look at the day of the past that its address names. */
public class PastFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PointsInTime points;

    @Inject
    transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Paths.isFile(request) || Paths.isService(request)) {
            chain.doFilter(request, response);
            return;
        }
        PointInTime point;
        try {
            point = PointAddress.read(
                    Paths.parameter(request, PointAddress.DAY),
                    Paths.parameter(request, PointAddress.READING),
                    LocalDate.now(clock));
        } catch (RuleViolated refusal) {
            ErrorPage.say(request, Terms.in(Languages.of(request)).sentenceWithAdvice(refusal));
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var binding = points.bind(point);
        try {
            chain.doFilter(request, response);
        } finally {
            binding.close();
        }
    }
}
