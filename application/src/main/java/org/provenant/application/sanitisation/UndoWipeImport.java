package org.provenant.application.sanitisation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeImportId;
import org.provenant.domain.sanitisation.WipeReport;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** Takes an import of reports back while nothing later was recorded of its drives: its records count no more. */
@UseCase
@Corrects
@Allowed(Permission.EDIT_EQUIPMENT)
public class UndoWipeImport {

    @Inject
    WipeImports imports;

    @Inject
    Drives drives;

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link SanitisationRule#IMPORT_NOT_CONFIRMED} or {@link SanitisationRule#IMPORT_IN_USE} */
    public void undo(WipeImportId id, int version, Reason reason) {
        imports.lock(id);
        var done = imports.get(id, version);
        done.undo(reason);
        var reports = imports.reports(id);
        var recorded = reports.stream()
                .filter(report -> report.record() != null)
                .map(WipeReport::drive)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        drives.lockHere(drives.devicesOf(recorded));
        drives.lock(recorded);
        requireUnused(id);
        var today = LocalDate.now(clock);
        for (var report : reports) {
            var made = report.record();
            var drive = report.drive();
            if (made != null && drive != null) {
                var record = drives.record(drive, made);
                if (record.counts()) {
                    record.withdraw(reason, today);
                }
            }
        }
    }

    private void requireUnused(WipeImportId id) {
        database.sql()
                .createQuery("""
                        select coalesce(d.serial_number, '#' || d.id) from wipe_report p
                          join wipe_record l on l.drive_id = p.drive_id and l.withdrawn_on is null
                            and l.id > p.record_id
                          join drive d on d.id = p.drive_id
                        where p.import_id = :id and p.record_id is not null
                          and not exists (select from wipe_report o where o.import_id = :id and o.record_id = l.id)
                        order by d.id limit 1
                        """)
                .bind("id", id.value())
                .mapTo(String.class)
                .findFirst()
                .ifPresent(serial -> {
                    throw new RuleViolated(SanitisationRule.IMPORT_IN_USE, serial);
                });
    }
}
