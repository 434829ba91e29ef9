package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.CorrectUser;
import org.provenant.application.identity.UserList;
import org.provenant.application.identity.UserRow;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Corrects a user's name, language or address of e-mail. */
@Named
@RequestScoped
public class UserEditPage {

    @Inject
    ListAddress address;

    @Inject
    UserList list;

    @Inject
    CorrectUser correctUser;

    @Inject
    Redirects redirects;

    private @Nullable UserRow row;
    private int version;
    private @Nullable String name;
    private @Nullable Language language;
    private @Nullable String email;
    private @Nullable Reason reason;

    /** Fills the form with what is registered now; not when the form comes back. */
    public void load() {
        version = getRow().version();
        name = getRow().name();
        language = getRow().language();
        email = getRow().email();
    }

    public void save() {
        var user = id();
        correctUser.correct(new CorrectUser.Command(
                user,
                version,
                Objects.requireNonNull(name),
                Objects.requireNonNull(language),
                email,
                Objects.requireNonNull(reason)));
        redirects.to(
                "/identity/card.xhtml?id=" + user.value(), "identity.done.userCorrected", Objects.requireNonNull(name));
    }

    public UserRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Language getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable Language language) {
        this.language = language;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    private UserId id() {
        return new UserId(address.id());
    }
}
