package org.provenant.application.intake.updates;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.job.JobProgress;
import org.provenant.application.organisation.Persons;
import org.provenant.application.organisation.Places;
import org.provenant.application.organisation.Units;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.DeviceUpdate;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.UpdateState;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Changes all devices of a checked update in one act, or none of them: not one that somebody has changed since. */
@UseCase
@ActsOnDevices({DeviceAction.EDIT, DeviceAction.MOVE, DeviceAction.HAND_OVER})
@Allowed(Permission.EDIT_EQUIPMENT)
public class ApplyUpdate {

    /** So many devices are named that somebody has changed meanwhile. */
    private static final int MOST_NAMED = 10;

    @Inject
    DeviceUpdates updates;

    @Inject
    UpdatePlan plans;

    @Inject
    UpdateWriter writer;

    @Inject
    UpdateLock asked;

    @Inject
    InternalUseLock lock;

    @Inject
    Places places;

    @Inject
    Persons persons;

    @Inject
    Units units;

    @Inject
    Database database;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /**
     * Done twice it does no harm.
     *
     * @throws RuleViolated {@link IntakeRule#CHANGED_MEANWHILE} with how many and the first of them,
     *     {@link IntakeRule#HAS_PROBLEMS} if others have by now what devices would get, or what closes places and persons
     */
    public void apply(DeviceUpdateId id, Reason reason, JobProgress progress) {
        var update = updates.lock(id);
        if (update.state() == UpdateState.APPLIED) {
            return;
        }
        update.requireApplicable();
        var reading = UpdateReading.of(Objects.requireNonNull(update.reading()));
        progress.report(0, update.changes());
        writer.lockDevices(update);
        requireUnchanged(update);
        requireAllowed(update, reading);
        hold(update);
        tellDay(reading);
        writer.apply(update, reading.movedOn(), reason);
        update.apply(clock.instant());
        progress.report(update.changes(), update.changes());
    }

    private void requireAllowed(DeviceUpdate update, UpdateReading reading) {
        var problems = new TreeMap<>(plans.whatOthersHave(update, reading));
        problems.putAll(asked.against(lock, update, UpdateWriter.Way.FORWARDS, reading.movedOn()));
        if (!problems.isEmpty()) {
            throw new RuleViolated(IntakeRule.HAS_PROBLEMS, update.name(), problems.size());
        }
    }

    private void requireUnchanged(DeviceUpdate update) {
        var changed = database.sql()
                .createQuery("""
                        select e.asset_tag from device_update_row r join equipment e on e.id = r.equipment_id
                        where r.update_id = :update and r.check_no = :check and r.outcome = 'CHANGES'
                          and e.version <> r.seen
                        order by e.asset_tag
                        """)
                .bind("update", update.id().value())
                .bind("check", update.checks())
                .mapTo(String.class)
                .list();
        if (!changed.isEmpty()) {
            List<String> first = changed.stream().limit(MOST_NAMED).toList();
            throw new RuleViolated(IntakeRule.CHANGED_MEANWHILE, changed.size(), first);
        }
    }

    /** Nobody closes a place or leaves while devices are on their way there. */
    private void hold(DeviceUpdate update) {
        writer.places(update).forEach(places::open);
        writer.custodians(update).forEach(persons::present);
        writer.units(update).forEach(units::open);
    }

    private void tellDay(UpdateReading reading) {
        var day = reading.movedOn();
        if (reading.moves() && !day.equals(LocalDate.now(clock))) {
            recorder.happenedOn(day);
        }
    }
}
