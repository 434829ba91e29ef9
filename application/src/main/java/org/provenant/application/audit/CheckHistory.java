package org.provenant.application.audit;

import jakarta.inject.Inject;
import java.time.Clock;
import org.provenant.application.usecase.AllowedToStrangers;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.RecordKinds;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.audit.HistoryCheckRecord;

/** Checks the whole history, and every record against it, and keeps what was found. The program does so by itself at night, when nobody is signed in. */
@UseCase
@AllowedToStrangers
public class CheckHistory {

    @Inject
    WholeHistory history;

    @Inject
    Replay replay;

    @Inject
    RecordKinds kinds;

    @Inject
    Database database;

    @Inject
    Clock clock;

    public HistoryIntegrity.KeptCheck check() {
        var kept = new HistoryCheckRecord(
                history.check(), replay.compare(kinds.all()).places(), clock.instant());
        database.entities().persist(kept);
        return HistoryIntegrity.KeptCheck.of(kept);
    }
}
