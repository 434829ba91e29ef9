package org.provenant.application.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.provenant.application.usecase.Database;

/** Slows down whoever tries passwords: after some failures in a row each further one doubles the time to the next. */
@ApplicationScoped
class SignInBrake {

    static final int FREE_ATTEMPTS = 5;
    static final int FREE_ATTEMPTS_OF_ORIGIN = 30;
    static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    /** Tells these locks of the database from all others. */
    private static final long LOCK = 7_403_001L;

    @Inject
    Database database;

    /** Attempts at the same moment would not know of each other, and all of them would be free. */
    void oneAfterAnother(String login) {
        database.sql()
                .createQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:login, :lock))) l")
                .bind("login", "sign-in:" + login)
                .bind("lock", LOCK)
                .mapTo(Integer.class)
                .one();
    }

    /** How long to wait before the next attempt; nothing if none is needed. */
    Duration delay(String login, String origin, OffsetDateTime now) {
        var ofLogin = delay("login", login, FREE_ATTEMPTS, now);
        var ofOrigin = delay("origin", origin, FREE_ATTEMPTS_OF_ORIGIN, now);
        return ofLogin.compareTo(ofOrigin) > 0 ? ofLogin : ofOrigin;
    }

    private Duration delay(String column, String value, int free, OffsetDateTime now) {
        var failures = database.sql()
                .createQuery("""
                        select attempted_at from sign_in_attempt
                        where <column> = :value and attempted_at > coalesce(
                            (select max(attempted_at) from sign_in_attempt where <column> = :value and succeeded),
                            '-infinity')
                        order by attempted_at desc limit 40
                        """)
                .define("column", column)
                .bind("value", value)
                .mapTo(OffsetDateTime.class)
                .list();
        if (failures.size() < free) {
            return Duration.ZERO;
        }
        var pause = Duration.ofSeconds(1L << Math.min(failures.size() - free, 20));
        var until = failures.get(0).plus(pause.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : pause);
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    /** Keeps what came of an attempt. */
    void keep(String login, String origin, OffsetDateTime now, boolean succeeded) {
        insert(database.sql(), login, origin, now, succeeded);
    }

    /** Keeps an attempt that failed, whatever becomes of the present transaction. */
    void keepFailed(String login, String origin, OffsetDateTime now) {
        database.aside(sql -> insert(sql, login, origin, now, false));
    }

    private static void insert(Handle sql, String login, String origin, OffsetDateTime now, boolean succeeded) {
        sql.createUpdate("insert into sign_in_attempt (login, origin, attempted_at, succeeded)"
                        + " values (:login, :origin, :now, :succeeded)")
                .bind("login", login)
                .bind("origin", origin)
                .bind("now", now)
                .bind("succeeded", succeeded)
                .execute();
    }
}
