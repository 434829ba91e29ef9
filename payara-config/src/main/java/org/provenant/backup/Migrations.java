package org.provenant.backup;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes the tables in an empty database, as far as a migration or, without one, all of them; the application knows how. */
@FunctionalInterface
public interface Migrations {

    void apply(DataSource owner, @Nullable String upTo);
}
