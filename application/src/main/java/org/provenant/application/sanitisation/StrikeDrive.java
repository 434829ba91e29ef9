package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Strikes out a drive that was recorded by mistake; it stays readable. */
@UseCase
@Corrects
@Allowed(Permission.EDIT_EQUIPMENT)
public class StrikeDrive {

    @Inject
    Drives drives;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link SanitisationRule#DRIVE_STRUCK} or {@link SanitisationRule#DRIVE_HAS_RECORDS} */
    public void strike(DriveId id, int version, Reason reason) {
        drives.lockHere(List.of(drives.get(id).equipment()));
        drives.lock(List.of(id));
        var drive = drives.get(id, version);
        var records = database.sql()
                .createQuery("select count(*) from wipe_record where drive_id = :id and withdrawn_on is null")
                .bind("id", id.value())
                .mapTo(Long.class)
                .one();
        if (records > 0) {
            throw new RuleViolated(SanitisationRule.DRIVE_HAS_RECORDS, records);
        }
        drive.strike(reason, LocalDate.now(clock));
    }
}
