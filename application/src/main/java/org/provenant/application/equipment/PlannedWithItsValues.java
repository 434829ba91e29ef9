package org.provenant.application.equipment;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/**
 * Has the database plan a search each time with the values that are looked for: a plan for any values would search a
 * million devices for a rare word as for a common one. Only searches ask for it: the checks behind each inserted row,
 * planned anew a hundred thousand times, would double the time of an import.
 */
final class PlannedWithItsValues implements StatementCustomizer {

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}
