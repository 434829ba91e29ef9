package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.provenant.application.identity.CallerLookup;
import org.provenant.application.identity.FirstAdministrator;
import org.provenant.application.identity.Passwords;
import org.provenant.application.identity.SetupLookup;
import org.provenant.domain.identity.UserAccount;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.Paths;
import org.provenant.web.platform.Redirects;
import org.provenant.web.platform.SignedIn;

/** Makes the first administrator of an empty register, for whoever holds the one-time link, and signs that user in. */
@Named
@RequestScoped
public class SetupPage {

    @Inject
    FirstAdministrator administrator;

    @Inject
    SetupLookup setup;

    @Inject
    CallerLookup lookup;

    @Inject
    Languages languages;

    @Inject
    Redirects redirects;

    @Inject
    HttpServletRequest request;

    private String login = FirstAdministrator.LOGIN;
    private String name = "";
    private String password = "";

    public void make() {
        var token = Objects.requireNonNullElse(request.getParameter("token"), "");
        var user = administrator.claim(token, login, name, languages.getLanguage(), password);
        SignedIn.begin(request, user, lookup.keyOf(user));
        redirects.to(Paths.HOME, "identity.done.administratorMade", name);
    }

    /** Whether there is no administrator yet, so that the form makes sense. */
    public boolean isNeeded() {
        return setup.isNeeded();
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public int getShortest() {
        return Passwords.SHORTEST;
    }

    public int getLongest() {
        return Passwords.LONGEST;
    }

    public int getLongestLogin() {
        return UserAccount.LOGIN_LENGTH;
    }

    public int getLongestName() {
        return UserAccount.NAME_LENGTH;
    }
}
