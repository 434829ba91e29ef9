package org.provenant.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.identity.LockUser;
import org.provenant.application.identity.ResetPassword;
import org.provenant.application.identity.UnlockUser;
import org.provenant.application.identity.UserList;
import org.provenant.application.identity.UserRow;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One user: roles, whether the user may sign in, and the initial password while it has to be handed over. */
@Named
@RequestScoped
public class UserCardPage {

    private static final List<String> TABS = List.of("facts", "deeds", "history");

    @Inject
    UserList list;

    @Inject
    LockUser lockUser;

    @Inject
    UnlockUser unlockUser;

    @Inject
    ResetPassword resetPassword;

    @Inject
    HttpServletRequest request;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable UserRow row;
    private @Nullable String password;
    private int version;
    private @Nullable Reason reason;

    /** Remembers what is seen, for an action that follows, and takes the password that is shown once. */
    public void load() {
        version = getRow().version();
        password = InitialPassword.take(request.getSession(), id());
    }

    public void lock() {
        lockUser.lock(id(), version, Objects.requireNonNull(reason));
        redirects.again("identity.done.locked", getRow().name());
    }

    public void unlock() {
        unlockUser.unlock(id(), version, Objects.requireNonNull(reason));
        redirects.again("identity.done.unlocked", getRow().name());
    }

    public void reset() {
        var user = id();
        var next = resetPassword.reset(user, version, Objects.requireNonNull(reason));
        InitialPassword.keep(request.getSession(), user, next);
        redirects.again("identity.done.passwordReset", getRow().name());
    }

    public UserRow getRow() {
        if (row == null) {
            row = list.get(id());
        }
        return row;
    }

    /** The initial password, on the one page that shows it. */
    public @Nullable String getPassword() {
        return password;
    }

    /** The part of the page that the address names, else the first. */
    public String getTab() {
        var tab = address.value("tab");
        return tab != null && TABS.contains(tab) ? tab : TABS.get(0);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
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
