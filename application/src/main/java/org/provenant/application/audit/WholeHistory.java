package org.provenant.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Settings;
import org.provenant.domain.audit.CheckedHistory;

/** Reads the history of this register from its first entry to its last. */
@ApplicationScoped
class WholeHistory {

    @Inject
    Database database;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    CheckedHistory check() {
        var origin = database.sql()
                .createQuery("select origin from audit_head")
                .mapTo(String.class)
                .one();
        var outside = CheckpointFolder.of(settings.historyFolder(), origin);
        try {
            return new HistoryCheck(database.readers(), outside, clock.instant()).run();
        } catch (SQLException e) {
            throw new IllegalStateException("the history cannot be read", e);
        }
    }
}
