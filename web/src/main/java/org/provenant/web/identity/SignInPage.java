package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.provenant.application.identity.CallerLookup;
import org.provenant.application.identity.SignIn;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.Origin;
import org.provenant.web.platform.Paths;
import org.provenant.web.platform.Redirects;
import org.provenant.web.platform.SignedIn;

/** Asks for user name and password and leads to where the user wanted to go. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    SignIn signIn;

    @Inject
    CallerLookup lookup;

    @Inject
    Languages languages;

    @Inject
    Redirects redirects;

    @Inject
    HttpServletRequest request;

    private String login = "";
    private String password = "";

    /** Signs in. The refusal is thrown only here, after the use case has kept the attempt. */
    public void enter() {
        var answer = signIn.signIn(login, password, Origin.of(request));
        answer.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        var user = answer.user().orElseThrow();
        SignedIn.begin(request, user, lookup.keyOf(user));
        if (!languages.isChosen()) {
            languages.keep(lookup.languageOf(user));
        }
        redirects.to(Paths.inside(request.getParameter("to")));
    }

    /** Whether the user was here before and the session has ended by itself. */
    public boolean isExpired() {
        return request.getParameter("expired") != null;
    }

    public boolean isSignedOut() {
        return request.getParameter("signedOut") != null;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
