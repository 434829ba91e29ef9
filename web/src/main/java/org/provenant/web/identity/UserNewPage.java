package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.AddUser;
import org.provenant.domain.shared.Language;
import org.provenant.web.platform.Redirects;

/** Makes an account for somebody. */
@Named
@RequestScoped
public class UserNewPage {

    @Inject
    AddUser addUser;

    @Inject
    HttpServletRequest request;

    @Inject
    Redirects redirects;

    private @Nullable String login;
    private @Nullable String name;
    private Language language = Language.VI;
    private @Nullable String email;

    public void save() {
        var added = addUser.add(Objects.requireNonNull(login), Objects.requireNonNull(name), language, email);
        InitialPassword.keep(request.getSession(), added.user(), added.initialPassword());
        redirects.to(
                "/identity/card.xhtml?id=" + added.user().value(),
                "identity.done.userAdded",
                Objects.requireNonNull(name));
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }
}
