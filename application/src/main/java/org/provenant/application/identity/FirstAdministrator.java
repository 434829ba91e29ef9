package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.provenant.application.organisation.Companies;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Settings;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.RoleGrant;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;

/**
 * Makes the first administrator of an empty register: through a link that works once, or unattended with the password
 * from the settings. There is no default account.
 */
@UseCase
@AllowedToStrangers
public class FirstAdministrator {

    /** User name of the administrator made at an unattended first start. */
    public static final String LOGIN = "admin";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Users users;

    @Inject
    Companies companies;

    @Inject
    Passwords passwords;

    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Prepares an empty register for its first user.
     *
     * @return the secret for the setup link; nothing if there is an administrator or one was made from the settings
     */
    public Optional<String> prepare() {
        if (users.haveAdministrator()) {
            return Optional.empty();
        }
        var password = settings.administratorPassword();
        if (password != null) {
            make(LOGIN, LOGIN, Language.VI, password);
            return Optional.empty();
        }
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql()
                .createUpdate("insert into setup_link (digest, made_at) values (:digest, :now)")
                .bind("digest", digest(secret))
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
        return Optional.of(secret);
    }

    /**
     * Makes the administrator that the link was for.
     *
     * @throws RuleViolated {@link IdentityRule#SETUP_LINK_INVALID} if the link is wrong, used, or not needed any more
     */
    public UserId claim(String secret, String login, String name, Language language, String password) {
        var used = database.sql()
                .createUpdate("update setup_link set used_at = :now where digest = :digest and used_at is null"
                        + " and not exists (select from role_grant where role = 'ADMINISTRATOR')")
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("digest", digest(secret))
                .execute();
        if (used == 0) {
            throw new RuleViolated(IdentityRule.SETUP_LINK_INVALID);
        }
        return make(login, name, language, password);
    }

    private UserId make(String login, String name, Language language, String password) {
        var user = users.add(new UserAccount(login, name, language, passwords.hashNew(password)));
        users.give(new RoleGrant(user.id(), Role.ADMINISTRATOR, null, clock.instant()));
        if (settings.isDemo()) {
            companies.all().forEach(demo -> keepRecordsOf(demo, user.id()));
            users.give(new RoleGrant(user.id(), Role.AUDITOR, null, clock.instant()));
        }
        return user.id();
    }

    /** Whoever tries out the demo shall see it whole. */
    private void keepRecordsOf(Company demo, UserId user) {
        for (var role : List.of(Role.RECORD_KEEPER, Role.COMPLIANCE_OFFICER)) {
            users.give(new RoleGrant(user, role, demo.id(), clock.instant()));
        }
    }

    private static String digest(String secret) {
        return FileDigest.of(secret.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
