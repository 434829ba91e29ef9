package org.provenant.web.platform.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.PointsInTime;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.Paths;

/**
 * Begins every call as a stranger and ends it so, whatever the call became in between: sessions and cookies count for
 * nothing here, and no thread keeps a caller or a day.
 */
@WebFilter(urlPatterns = "/api/*")
public class ApiCallerFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Callers callers;

    @Inject
    transient PointsInTime points;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!Paths.served(request).startsWith(Api.ROOT + "/")) {
            refuse(request, response);
            return;
        }
        var binding = callers.bind(Caller.stranger(Channel.API));
        var present = points.bind(null);
        try {
            chain.doFilter(request, response);
        } finally {
            present.close();
            binding.close();
        }
    }

    /** There is no other version of the API, and a program is not helped by a page that says so. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = ApiLanguage.of(request);
        var problem = new Problems(language, request.getRequestURI())
                .of(ProblemKind.NOT_FOUND, new RuleViolated(ApiRule.NO_SUCH_ADDRESS));
        response.setStatus(problem.status());
        response.setContentType(JsonBody.PROBLEM);
        response.setLocale(language.locale());
        Json.write(problem, response.getOutputStream());
    }
}
