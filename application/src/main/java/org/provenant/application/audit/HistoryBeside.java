package org.provenant.application.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.Settings;

/** What is kept of this register's history outside its database. */
@ApplicationScoped
class HistoryBeside {

    @Inject
    Database database;

    @Inject
    Settings settings;

    /** The name that the history was given once. */
    String origin() {
        return database.sql()
                .createQuery("select origin from audit_head")
                .mapTo(String.class)
                .one();
    }

    CheckpointFolder folder() {
        return CheckpointFolder.of(settings.historyFolder(), origin());
    }
}
