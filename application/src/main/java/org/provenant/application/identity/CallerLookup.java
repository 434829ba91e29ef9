package org.provenant.application.identity;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.application.usecase.Present;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.identity.Role;
import org.provenant.domain.identity.RoleGrant;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.FileDigest;
import org.provenant.domain.shared.Language;

/**
 * Finds out, at each request, in what roles a user acts now; a withdrawn role or lock holds at once. Whoever still has
 * the password that an administrator handed over has no role until it is replaced.
 */
@Lookup
@Present
@AllowedToStrangers
public class CallerLookup {

    @Inject
    Users users;

    @Inject
    Database database;

    /**
     * The user as caller, for the chosen company if there is a role in it, else for the first company with one.
     *
     * @return nothing if the user is locked
     */
    public Optional<Caller> callerOf(UserId id, @Nullable CompanyId chosen, Channel channel) {
        var user = users.get(id);
        if (user.isLocked()) {
            return Optional.empty();
        }
        var companies = companiesOf(id);
        var company = companies.stream()
                .filter(each -> each.id().equals(chosen))
                .findFirst()
                .or(() -> companies.stream().findFirst());
        Set<Role> roles = new TreeSet<>();
        // What somebody asked for is still done when the password is handed over anew meanwhile.
        boolean mayNothingYet = user.hasInitialPassword() && channel != Channel.JOB;
        for (var grant : mayNothingYet ? List.<RoleGrant>of() : users.grantsOf(id)) {
            if (grant.company() == null
                    || grant.company().equals(company.map(Choice::id).orElse(null))) {
                roles.add(grant.role());
            }
        }
        return Optional.of(new Caller(
                id,
                user.label(),
                company.map(Choice::id).orElse(null),
                company.map(Choice::name).orElse(null),
                roles,
                channel));
    }

    /**
     * The user of a session as caller.
     *
     * @param key what {@link #keyOf} gave when the session began
     * @return nothing if the user is locked or has another password now
     */
    public Optional<Caller> callerInSession(UserId id, String key, @Nullable CompanyId chosen) {
        return key.equals(keyOf(id)) ? callerOf(id, chosen, Channel.PAGE) : Optional.empty();
    }

    /** What a session remembers of the password that it began with: another password has another key. */
    public String keyOf(UserId id) {
        return FileDigest.of(users.get(id).passwordHash().getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    /** Whether the user must replace the password that was handed over before doing anything else. */
    public boolean mustChangePassword(UserId id) {
        return users.get(id).hasInitialPassword();
    }

    /** The language that the user has chosen. */
    public Language languageOf(UserId id) {
        return users.get(id).language();
    }

    /** The companies in which the user has a role, by name; every company for who audits them all. */
    public List<Choice> companiesOf(UserId user) {
        return database.sql()
                .createQuery("""
                        select c.id, c.name from company c
                        where exists (select from role_grant g
                          where g.user_id = :user and g.withdrawn_at is null
                            and (g.company_id = c.id or g.company_id is null and g.role = 'AUDITOR'))
                        order by c.name, c.id
                        """)
                .bind("user", user.value())
                .map((row, context) -> new Choice(new CompanyId(row.getLong("id")), row.getString("name")))
                .list();
    }

    /** A company that a user may act for. */
    public record Choice(CompanyId id, String name) {}
}
