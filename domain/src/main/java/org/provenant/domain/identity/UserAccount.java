package org.provenant.domain.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.EmailAddress;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Recorded;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Secret;
import org.provenant.domain.shared.Text;
import org.provenant.domain.shared.ValueRule;

/** Somebody who may sign in. The password is kept only as an argon2id hash. */
@Entity
@Table(name = "user_account")
public class UserAccount implements Recorded {

    public static final int LOGIN_LENGTH = 60;
    public static final int NAME_LENGTH = 200;

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,59}");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_account")
    @SequenceGenerator(name = "user_account", sequenceName = "user_account_seq", allocationSize = 1)
    private Long id;

    private String login;

    private String name;

    @Enumerated(EnumType.STRING)
    private Language language;

    private @Nullable String email;

    @Secret
    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_initial")
    private boolean passwordInitial;

    private boolean locked;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected UserAccount() {}

    /**
     * @param login 3 to {@value #LOGIN_LENGTH} letters, digits and {@code . _ @ -}
     * @param passwordHash the hash, never the password
     */
    public UserAccount(String login, String name, Language language, String passwordHash) {
        this.login = loginOf(login);
        if (!LOGIN.matcher(this.login).matches()) {
            throw new RuleViolated(IdentityRule.LOGIN_FORM, login);
        }
        this.name = Text.required(name, "name", NAME_LENGTH);
        this.language = language;
        this.passwordHash = passwordHash;
    }

    /** The form in which a user name is kept and looked for. */
    public static String loginOf(String typed) {
        return Text.tidy(typed).toLowerCase(Locale.ROOT);
    }

    public void correct(String newName, Language newLanguage) {
        name = Text.required(newName, "name", NAME_LENGTH);
        language = newLanguage;
    }

    /**
     * Gets e-mail at this address from now on.
     *
     * @param address none for no e-mail
     * @throws RuleViolated {@link ValueRule#EMAIL_INVALID}
     */
    public void mailTo(@Nullable String address) {
        email = EmailAddress.optional(address, "email");
    }

    /** Has a password that nobody else knows. */
    public void changePassword(String newHash) {
        passwordHash = newHash;
        passwordInitial = false;
    }

    /** Gets a password that an administrator hands over; it opens nothing but the choice of an own one. */
    public void resetPassword(String newHash) {
        passwordHash = newHash;
        passwordInitial = true;
    }

    /** Ends every session and keeps the user out until unlocked. */
    public void lock() {
        locked = true;
    }

    public void unlock() {
        locked = false;
    }

    @Override
    public UserId id() {
        return new UserId(id);
    }

    @Override
    public String label() {
        return name + " (" + login + ")";
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public Language language() {
        return language;
    }

    /** Where the user gets e-mail; none if nowhere. */
    public @Nullable String email() {
        return email;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** Whether the password was handed over and must be replaced before anything else. */
    public boolean hasInitialPassword() {
        return passwordInitial;
    }

    public boolean isLocked() {
        return locked;
    }

    public int version() {
        return version;
    }
}
