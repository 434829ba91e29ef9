package org.provenant.application.schedule;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.provenant.application.identity.Users;
import org.provenant.application.shared.FileStore;
import org.provenant.application.shared.ListState;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.schedule.ListExport;
import org.provenant.domain.schedule.ListExportId;
import org.provenant.domain.schedule.ScheduleDelivery.SentFile;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;

/** Makes a file of a list that the caller has asked for, in the caller's language, and keeps it. */
@UseCase
@Allowed(Permission.READ_RECORDS)
public class MakeExport {

    @Inject
    OwnExports exports;

    @Inject
    ListFiles lists;

    @Inject
    FileStore store;

    @Inject
    Users users;

    @Inject
    Clock clock;

    /**
     * Does nothing if it was made before.
     *
     * @throws RuleViolated {@link ValueRule#NO_SUCH_RECORD}, also for what somebody else has asked for
     */
    public void make(ListExportId id) {
        var export = exports.get(id);
        if (!export.isMade()) {
            make(export);
        }
    }

    private void make(ListExport export) {
        var wish = export.wish();
        var language = users.get(export.requestedBy()).language();
        var order = new ListFile.Order(ListState.of(wish.state()), wish.format(), language);
        var rows = new AtomicInteger();
        var digest = store.store(out -> rows.set(lists.of(wish.list()).write(order, out)));
        var name = Terms.in(language).word(wish.list()) + " – " + LocalDate.now(clock)
                + wish.format().ending();
        export.made(
                new SentFile(name, wish.format().mediaType(), store.size(digest), digest),
                rows.get(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
