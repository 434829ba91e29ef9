package org.provenant.application.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.provenant.application.usecase.Database;
import org.provenant.domain.deadline.DeadlineFeedId;
import org.provenant.domain.deadline.FeedReach;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.FileDigest;

/** The secret parts of calendar addresses; only their SHA-256 is kept. */
@ApplicationScoped
class FeedKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    @Inject
    Database database;

    /** Makes the secret part of an address, which cannot be told again. */
    String issue(DeadlineFeedId feed) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        // The record has to be there before what points to it.
        database.entities().flush();
        database.sql()
                .createUpdate("insert into deadline_feed_key (digest, feed_id) values (:digest, :feed)")
                .bind("digest", digest(key))
                .bind("feed", feed.value())
                .execute();
        return key;
    }

    /** Whose address it is, if it is one and was not withdrawn. */
    Optional<Address> find(String key) {
        return database.sql()
                .createQuery("""
                        select f.id, f.user_id, f.company_id, f.name, f.reach
                        from deadline_feed_key k join deadline_feed f on f.id = k.feed_id
                        where k.digest = :digest and f.withdrawn_at is null
                        """)
                .bind("digest", digest(key))
                .map((row, context) -> new Address(
                        new DeadlineFeedId(row.getLong("id")),
                        new UserId(row.getLong("user_id")),
                        new CompanyId(row.getLong("company_id")),
                        row.getString("name"),
                        FeedReach.valueOf(row.getString("reach"))))
                .findOne();
    }

    private static String digest(String key) {
        return FileDigest.of(key.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** What an address opens, and for whom. */
    record Address(DeadlineFeedId feed, UserId user, CompanyId company, String name, FeedReach reach) {}
}
