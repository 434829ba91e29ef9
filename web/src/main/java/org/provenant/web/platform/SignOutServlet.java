package org.provenant.web.platform;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ends the session and everything that the browser keeps of it. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        SignedIn.end(request);
        Cookies.set(request, response, "JSESSIONID", "", 0);
        Cookies.set(request, response, SessionSecretFilter.COOKIE, "", 0);
        Redirects.seeOther(request, response, Paths.SIGN_IN + "?signedOut=true");
    }
}
