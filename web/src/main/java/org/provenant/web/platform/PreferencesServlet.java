package org.provenant.web.platform;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Language;

/** Keeps a chosen language or theme in a cookie, a chosen company in the session, and goes back to the page where it was chosen. */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        keep(request, response, "language", Languages.COOKIE, Language.class);
        keep(request, response, "theme", Theme.COOKIE, Theme.Choice.class);
        chooseCompany(request);
        Redirects.seeOther(request, response, Paths.inside(request.getParameter("to")));
    }

    private static void chooseCompany(HttpServletRequest request) {
        var company = request.getParameter("company");
        var session = request.getSession(false);
        if (session != null && company != null && company.matches("\\d{1,18}")) {
            SignedIn.choose(session, new CompanyId(Long.parseLong(company)));
        }
    }

    private static <E extends Enum<E>> void keep(
            HttpServletRequest request, HttpServletResponse response, String parameter, String cookie, Class<E> type) {
        var chosen = Cookies.constant(request.getParameter(parameter), type);
        if (chosen != null) {
            Cookies.set(request, response, cookie, chosen.name().toLowerCase(Locale.ROOT), Cookies.YEAR);
        }
    }
}
