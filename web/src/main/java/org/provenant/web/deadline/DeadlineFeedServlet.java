package org.provenant.web.deadline;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.provenant.application.deadline.ReadDeadlineFeed;
import org.provenant.domain.deadline.DeadlineRule;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.web.labelling.PublicAddress;
import org.provenant.web.platform.Origin;
import org.provenant.web.platform.api.ApiLanguage;

/** Gives a calendar program the deadlines of a private address. */
@WebServlet(DeadlineFeedServlet.PATH + "*")
public class DeadlineFeedServlet extends HttpServlet {

    /** Where private addresses begin. */
    static final String PATH = "/calendar/";

    /** How they end, so that programs know what they get. */
    static final String ENDING = ".ics";

    private static final long serialVersionUID = 1L;

    /** Rules that name the seconds after which to try again. */
    private static final Set<Rule> WAITING = Set.of(IdentityRule.SIGN_IN_TOO_SOON, DeadlineRule.FEED_TOO_OFTEN);

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    transient ReadDeadlineFeed feeds;

    @Inject
    transient PublicAddress address;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var rest = String.valueOf(request.getPathInfo());
        var key = rest.endsWith(ENDING) ? rest.substring(1, rest.length() - ENDING.length()) : "";
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            var calendar = DeadlineCalendar.write(feeds.read(key, Origin.of(request)), address.get(), clock.instant());
            response.setContentType("text/calendar;charset=UTF-8");
            response.setHeader("Content-Disposition", "inline; filename=\"provenant.ics\"");
            response.getOutputStream().write(calendar.getBytes(StandardCharsets.UTF_8));
        } catch (RuleViolated refusal) {
            refuse(request, response, refusal);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, RuleViolated refusal)
            throws IOException {
        if (WAITING.contains(refusal.rule())) {
            response.setStatus(TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", String.valueOf(refusal.values().get(0)));
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write(Terms.in(ApiLanguage.of(request)).sentence(refusal).getBytes(StandardCharsets.UTF_8));
    }
}
