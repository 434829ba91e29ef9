package org.provenant.application.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Database;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.FileDigest;

/** The bearer tokens of the API; only their SHA-256 is kept. */
@ApplicationScoped
class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** Makes a token for a user and, if one is given, for one company only. */
    String issue(UserId user, @Nullable CompanyId company, Instant until) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql()
                .createUpdate("insert into api_token (digest, user_id, company_id, made_at, expires_at)"
                        + " values (:digest, :user, :company, :now, :until)")
                .bind("digest", digest(token))
                .bind("user", user.value())
                .bind("company", company == null ? null : company.value())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .execute();
        return token;
    }

    /** Whose token it is, if it is one and is still good. */
    Optional<Owner> ownerOf(String token) {
        return database.sql()
                .createQuery("select user_id, company_id from api_token"
                        + " where digest = :digest and expires_at > :now and ended_at is null")
                .bind("digest", digest(token))
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .map((row, context) -> {
                    var company = row.getObject("company_id", Long.class);
                    return new Owner(
                            new UserId(row.getLong("user_id")), company == null ? null : new CompanyId(company));
                })
                .findOne();
    }

    /** Ends all tokens of a user, because the password they were given for is not the user's any more. */
    void endAllOf(UserId user) {
        database.sql()
                .createUpdate("update api_token set ended_at = :now where user_id = :user and ended_at is null")
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("user", user.value())
                .execute();
    }

    private static String digest(String token) {
        return FileDigest.of(token.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** @param company the only company that the token is for; none if it is for all of the user's */
    record Owner(UserId user, @Nullable CompanyId company) {}
}
