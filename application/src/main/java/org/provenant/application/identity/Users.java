package org.provenant.application.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.SeenVersion;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.RoleGrant;
import org.provenant.domain.identity.UserAccount;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** The user accounts and their roles. */
@ApplicationScoped
public class Users {

    @Inject
    Database database;

    @Inject
    SeenVersion seenVersion;

    public UserAccount get(UserId id) {
        var user = database.entities().find(UserAccount.class, id.value());
        if (user == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, id.value());
        }
        return user;
    }

    /**
     * As {@link #get}, if nobody has changed it since.
     *
     * @param version the version that the caller saw
     * @throws RuleViolated {@link ValueRule#CHANGED_BY_SOMEBODY_ELSE}
     */
    public UserAccount get(UserId id, int version) {
        var user = get(id);
        seenVersion.require(user, version, user.version());
        return user;
    }

    /** By user name, in the form {@link UserAccount#loginOf} gives. */
    public Optional<UserAccount> named(String login) {
        return database.entities()
                .createQuery("select u from UserAccount u where u.login = :login", UserAccount.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    /** Makes the user known, with a number; written at once, because roles point at it. */
    public UserAccount add(UserAccount user) {
        database.entities().persist(user);
        database.entities().flush();
        return user;
    }

    public void give(RoleGrant grant) {
        database.entities().persist(grant);
    }

    /** The roles that have not been withdrawn. */
    public List<RoleGrant> grantsOf(UserId user) {
        return database.entities()
                .createQuery(
                        "select g from RoleGrant g where g.user = :user and g.withdrawnAt is null order by g.id",
                        RoleGrant.class)
                .setParameter("user", user)
                .getResultList();
    }

    /** @throws RuleViolated {@link IdentityRule#ROLE_NOT_GIVEN} */
    public RoleGrant grant(UserId user, Role role, @Nullable CompanyId company) {
        return grantsOf(user).stream()
                .filter(grant -> grant.role() == role && Objects.equals(grant.company(), company))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(IdentityRule.ROLE_NOT_GIVEN));
    }

    /**
     * Refuses to leave the installation without an administrator who can sign in. Locks the grants, so that two
     * administrators cannot remove each other at the same moment.
     */
    void requireAdministratorBeside(UserId leaving) {
        database.sql()
                .createQuery(
                        "select id from role_grant where role = 'ADMINISTRATOR' and withdrawn_at is null for update")
                .mapTo(Long.class)
                .list();
        var others = database.sql()
                .createQuery("""
                        select count(*) from role_grant g join user_account u on u.id = g.user_id
                        where g.role = 'ADMINISTRATOR' and g.withdrawn_at is null and not u.locked and u.id <> :leaving
                        """)
                .bind("leaving", leaving.value())
                .mapTo(Long.class)
                .one();
        if (others == 0) {
            throw new RuleViolated(IdentityRule.LAST_ADMINISTRATOR);
        }
    }

    boolean haveAdministrator() {
        return database.sql()
                .createQuery("select exists (select from role_grant where role = 'ADMINISTRATOR')")
                .mapTo(Boolean.class)
                .one();
    }
}
