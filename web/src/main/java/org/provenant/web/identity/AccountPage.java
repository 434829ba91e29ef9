package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.CallerLookup;
import org.provenant.application.identity.ChangePassword;
import org.provenant.application.identity.ChooseLanguage;
import org.provenant.application.identity.Passwords;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Language;
import org.provenant.web.platform.Languages;
import org.provenant.web.platform.Paths;
import org.provenant.web.platform.Redirects;
import org.provenant.web.platform.SignedIn;

/** One's own account: who one is here, and a new password. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    ChangePassword changePassword;

    @Inject
    ChooseLanguage chooseLanguage;

    @Inject
    Languages languages;

    @Inject
    CallerLookup lookup;

    @Inject
    Callers callers;

    @Inject
    Redirects redirects;

    @Inject
    HttpServletRequest request;

    private @Nullable Language language;
    private String present = "";
    private String next = "";

    public void choose() {
        chooseLanguage.choose(getLanguage());
        languages.keep(getLanguage());
        redirects.to(Paths.ACCOUNT, "identity.done.languageChosen");
    }

    /** The session in which the password is changed goes on under its new one; all others of the user have ended. */
    public void change() {
        changePassword.change(present, next);
        var user = callers.current().requireUser();
        SignedIn.begin(request, user, lookup.keyOf(user));
        redirects.to(Paths.ACCOUNT, "identity.done.passwordChanged");
    }

    /** Whether the password was handed over and must be replaced before anything else can be done. */
    public boolean isInitial() {
        return lookup.mustChangePassword(callers.current().requireUser());
    }

    public String getName() {
        return callers.current().name();
    }

    public @Nullable String getCompany() {
        return callers.current().companyName();
    }

    public List<Role> getRoles() {
        return callers.current().roles().stream().sorted().toList();
    }

    public Language getLanguage() {
        return language == null ? languages.getLanguage() : language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public int getShortest() {
        return Passwords.SHORTEST;
    }

    public int getLongest() {
        return Passwords.LONGEST;
    }
}
