package org.provenant.application.usecase;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Makes the tables, step by step; run at every start, and before a backup is restored. */
public final class Migrations {

    private Migrations() {}

    /**
     * Takes a database as far as a migration, from wherever it stands.
     *
     * @param owner connections as the role that owns the tables
     * @param upTo version of the last migration wanted, or the newest before it if this release has no such version; nothing
     *     for the newest of all
     */
    public static void apply(DataSource owner, @Nullable String upTo) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .javaMigrations(new LinkFormerEntries())
                .callbacks(new PastTables())
                .target(upTo == null ? "latest" : upTo + "?")
                .load()
                .migrate();
    }
}
