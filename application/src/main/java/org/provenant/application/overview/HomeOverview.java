package org.provenant.application.overview;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Callers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Lookup;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.BatchState;

/** What leads a newcomer to the first import, and the imports that came last. */
@Lookup
@Allowed(Permission.READ_RECORDS)
public class HomeOverview {

    private static final int LATEST = 5;

    @Inject
    Database database;

    @Inject
    Callers callers;

    /** What there is, to lead a newcomer to the first import. */
    public Steps steps() {
        return database.sql()
                .createQuery("""
                        select exists (select from place where company_id = :company) as place,
                          exists (select from permit where company_id = :company) as permit,
                          exists (select from declaration where company_id = :company) as declaration,
                          exists (select from equipment where company_id = :company and stage <> 'WITHDRAWN') as device
                        """)
                .bind("company", company())
                .map((row, context) -> new Steps(
                        row.getBoolean("place"),
                        row.getBoolean("permit"),
                        row.getBoolean("declaration"),
                        row.getBoolean("device")))
                .one();
    }

    /** The latest imports. */
    public List<LatestImport> imports() {
        return database.sql()
                .createQuery("select id, file_name, state, row_count, uploaded_at from import_batch"
                        + " where company_id = :company order by id desc limit " + LATEST)
                .bind("company", company())
                .map((row, context) -> new LatestImport(
                        row.getLong("id"),
                        row.getString("file_name"),
                        BatchState.valueOf(row.getString("state")),
                        row.getInt("row_count"),
                        row.getObject("uploaded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private long company() {
        return callers.current().requireCompany().value();
    }

    /** Which of the first steps are done. */
    public record Steps(boolean place, boolean permit, boolean declaration, boolean device) implements Serializable {

        public boolean complete() {
            return place && permit && declaration && device;
        }
    }

    /** An import as the home page shows it. */
    public record LatestImport(long id, String fileName, BatchState state, int rows, Instant uploadedAt)
            implements Serializable {}
}
