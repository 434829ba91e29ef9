package org.provenant.application.intake.updates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.intake.HolderNames;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.intake.sheet.UpdateSheet;
import org.provenant.application.shared.FileStore;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.intake.DeviceUpdate;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.intake.UpdateDraft;
import org.provenant.domain.intake.UpdateOutcome;
import org.provenant.domain.intake.UpdateSource;
import org.provenant.domain.shared.RuleViolated;

/** Plans an update: every row becomes what it changes of its device, or everything wrong with it. */
@ApplicationScoped
class UpdateCheck {

    /** So many rows are compared with the register at once. */
    private static final int AT_ONCE = 1_000;

    @Inject
    CurrentDevices devices;

    @Inject
    HolderNames holders;

    @Inject
    UpdatePlan plans;

    @Inject
    UpdateLock asked;

    @Inject
    InternalUseLock lock;

    @Inject
    FileStore files;

    @Inject
    Clock clock;

    /**
     * Plans it anew with the register as it is now. Devices that were chosen are those of the check before.
     *
     * @throws RuleViolated {@link CustodyRule#IN_THE_FUTURE}, or if the mapping does not fit the file
     */
    void run(DeviceUpdate update, UpdateReading reading) {
        var today = LocalDate.now(clock);
        if (reading.movedOn().isAfter(today)) {
            throw new RuleViolated(CustodyRule.IN_THE_FUTURE, reading.movedOn());
        }
        int before = update.checks();
        update.read(reading.toKeep());
        var planner =
                new RowPlanner(reading, new RowPlanner.Names(holders.places(), holders.custodians(), holders.units()));
        var sheet = new UpdateSheet(reading.mapping(), reading.key(), reading.clearWord(), today.getYear());
        var writing = plans.begin(update);
        if (update.source() == UpdateSource.SHEET) {
            UpdateColumn.requireComplete(reading.mapping(), Objects.requireNonNull(reading.key()));
            planSheet(update, reading, sheet, planner, writing);
        } else {
            planChosen(update, before, sheet.ofAll(), planner, writing);
        }
        writing.end();
        plans.mark(update, UpdateOutcome.REFUSED, plans.whatOthersHave(update, reading));
        plans.mark(
                update,
                UpdateOutcome.REFUSED,
                asked.against(lock, update, UpdateWriter.Way.FORWARDS, reading.movedOn()));
        update.checked(
                writing.rows(), plans.count(update, UpdateOutcome.CHANGES), plans.count(update, UpdateOutcome.REFUSED));
    }

    private void planSheet(
            DeviceUpdate update,
            UpdateReading reading,
            UpdateSheet sheet,
            RowPlanner planner,
            UpdatePlan.Writing writing) {
        var drafts = new ArrayList<UpdateDraft>();
        sheet.read(SheetFile.open(files.read(Objects.requireNonNull(update.file()))), draft -> {
            drafts.add(draft);
            if (drafts.size() == AT_ONCE) {
                planNamed(reading, drafts, planner, writing);
            }
        });
        planNamed(reading, drafts, planner, writing);
    }

    private void planNamed(
            UpdateReading reading, List<UpdateDraft> drafts, RowPlanner planner, UpdatePlan.Writing writing) {
        var found = devices.named(Objects.requireNonNull(reading.key()), drafts);
        for (int i = 0; i < drafts.size(); i++) {
            writing.add(planner.plan(drafts.get(i), found.get(i)));
        }
        drafts.clear();
    }

    private void planChosen(
            DeviceUpdate update, int before, UpdateDraft draft, RowPlanner planner, UpdatePlan.Writing writing) {
        var id = update.id().value();
        for (int from = 0; ; from += AT_ONCE) {
            var block = devices.chosen(id, before, from, from + AT_ONCE);
            if (block.isEmpty()) {
                return;
            }
            for (int i = 0; i < block.size(); i++) {
                writing.add(planner.plan(draft.inRow(from + i + 1), block.get(i)));
            }
        }
    }
}
