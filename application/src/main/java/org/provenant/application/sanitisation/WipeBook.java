package org.provenant.application.sanitisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.EquipmentRegister;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.sanitisation.Drive;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeRecord;
import org.provenant.domain.shared.Attachment;
import org.provenant.domain.shared.RuleViolated;

/** Where every record of a wipe is written, by hand or from a report: the rules are asked here. */
@ApplicationScoped
class WipeBook {

    @Inject
    Drives drives;

    @Inject
    EquipmentRegister equipment;

    @Inject
    WipeStandards standards;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link SanitisationRule#DRIVE_DESTROYED}, {@link SanitisationRule#DRIVE_STRUCK} */
    List<Drive> lock(Collection<DriveId> ids) {
        var locked = drives.lock(ids);
        var destroyed = drives.destroyed(ids);
        for (var drive : locked) {
            drive.requireThere();
            if (destroyed.contains(drive.id().value())) {
                throw new RuleViolated(SanitisationRule.DRIVE_DESTROYED, drive.label());
            }
        }
        return locked;
    }

    /** Writes what was done to a drive that was locked. */
    WipeRecord write(Drive drive, WipeRecord.Facts facts, @Nullable Attachment file) {
        requirePossible(drive, facts);
        return drives.add(new WipeRecord(
                drive.id(),
                facts,
                file,
                callers.current().requireUser(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** @throws RuleViolated a {@link SanitisationRule} that says what cannot be so */
    void requirePossible(Drive drive, WipeRecord.Facts facts) {
        facts.requirePossible(
                equipment.get(drive.equipment()).receivedOn(), clock.instant(), standards.on(facts.day()));
    }
}
