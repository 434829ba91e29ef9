package org.provenant.application.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Language;

/**
 * One user with the roles that the caller may see.
 *
 * @param email where the user gets e-mail; none if nowhere
 * @param passwordInitial whether the password was handed over and not yet replaced
 * @param roles in force now
 * @param version for edits
 */
public record UserRow(
        long id,
        String login,
        String name,
        Language language,
        @Nullable String email,
        boolean locked,
        boolean passwordInitial,
        List<Given> roles,
        int version)
        implements Serializable {

    public UserRow {
        roles = List.copyOf(roles);
    }

    /**
     * A role that a user has.
     *
     * @param companyId none for an administrator or an auditor of all companies
     */
    public record Given(
            long userId,
            Role role,
            @Nullable Long companyId,
            @Nullable String companyName,
            Instant givenAt) implements Serializable {}
}
