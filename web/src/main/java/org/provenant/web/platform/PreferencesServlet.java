package org.provenant.web.platform;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.provenant.domain.shared.Language;

/** Keeps a chosen language, theme or company in a cookie, and goes back to the page where it was chosen. */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        keep(request, response, "language", Languages.COOKIE, Language.class);
        keep(request, response, "theme", Theme.COOKIE, Theme.Choice.class);
        var company = SignedIn.named(request.getParameter("company"));
        if (company != null) {
            SignedIn.choose(request, response, company);
        }
        Redirects.seeOther(request, response, Paths.inside(request.getParameter("to")));
    }

    private static <E extends Enum<E>> void keep(
            HttpServletRequest request, HttpServletResponse response, String parameter, String cookie, Class<E> type) {
        var chosen = Cookies.constant(request.getParameter(parameter), type);
        if (chosen != null) {
            Cookies.set(request, response, cookie, chosen.name().toLowerCase(Locale.ROOT), Cookies.YEAR);
        }
    }
}
