package org.provenant.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import org.provenant.application.usecase.Database;
import org.provenant.domain.audit.CheckedHistory;

/** Reads the history of this register from its first entry to its last. */
@ApplicationScoped
class WholeHistory {

    @Inject
    Database database;

    @Inject
    HistoryBeside beside;

    @Inject
    Clock clock;

    CheckedHistory check() {
        try {
            return new HistoryCheck(database.readers(), beside.folder(), clock.instant()).run();
        } catch (SQLException e) {
            throw new IllegalStateException("the history cannot be read", e);
        }
    }
}
