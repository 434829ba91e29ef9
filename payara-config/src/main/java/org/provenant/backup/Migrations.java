package org.provenant.backup;

import javax.sql.DataSource;

/** Makes the tables in an empty database, as far as this migration; the application knows how. */
@FunctionalInterface
public interface Migrations {

    void apply(DataSource owner, String upTo);
}
