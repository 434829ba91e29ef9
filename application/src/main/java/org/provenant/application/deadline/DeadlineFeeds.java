package org.provenant.application.deadline;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.deadline.FeedReach;
import org.provenant.domain.identity.Permission;

/** The calendar addresses of the caller, in the company acted for. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class DeadlineFeeds {

    /** So many are listed, those that were withdrawn long ago last. */
    private static final int MOST = 200;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** Those in use first, the latest first. */
    public List<Row> own() {
        var caller = callers.current();
        return database.sql()
                .createQuery("select id, name, reach, opened_at, withdrawn_at from deadline_feed"
                        + " where company_id = :company and user_id = :user"
                        + " order by withdrawn_at desc nulls first, id desc limit :most")
                .bind("company", caller.requireCompany().value())
                .bind("user", caller.requireUser().value())
                .bind("most", MOST)
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        row.getString("name"),
                        FeedReach.valueOf(row.getString("reach")),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("withdrawn_at", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime when) {
        return when == null ? null : when.toInstant();
    }

    /**
     * An address; its secret part is not known.
     *
     * @param withdrawnAt since when it opens nothing; none while it is in use
     */
    public record Row(
            long id,
            String name,
            FeedReach reach,
            Instant openedAt,
            @Nullable Instant withdrawnAt) implements Serializable {

        public boolean isOpen() {
            return withdrawnAt == null;
        }
    }
}
