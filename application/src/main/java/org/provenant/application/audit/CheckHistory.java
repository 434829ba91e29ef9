package org.provenant.application.audit;

import jakarta.inject.Inject;
import java.time.Clock;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.audit.CheckedHistory;
import org.provenant.domain.audit.HistoryCheckRecord;

/** Checks the whole history and keeps what was found. The program does so by itself at night, when nobody is signed in. */
@UseCase
@AllowedToStrangers
public class CheckHistory {

    @Inject
    WholeHistory history;

    @Inject
    Database database;

    @Inject
    Clock clock;

    public CheckedHistory check() {
        var checked = history.check();
        database.entities().persist(new HistoryCheckRecord(checked, clock.instant()));
        return checked;
    }
}
