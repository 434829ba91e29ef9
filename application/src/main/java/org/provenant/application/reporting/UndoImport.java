package org.provenant.application.reporting;

import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.Intent;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.intake.ImportBatches;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.Corrects;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.DeclarationLine;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.ImportBatch;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.organisation.Company;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/**
 * Takes a whole import back, as recorded history: its devices stay readable but no longer count, and their lines get
 * back what was drawn. Only while nothing depends on it: no device changed since, none stands in an issued report.
 */
@UseCase
@ActsOnDevices(DeviceAction.WITHDRAW)
@Corrects
@Allowed(Permission.IMPORT_EQUIPMENT)
public class UndoImport {

    private static final String CHANGES = """
            insert into audit_change (entry_id, position, kind, entity, record_id, label, fields)
            select :entry, :position + row_number() over (order by id) - 1, 'CHANGED', 'Equipment', id, asset_tag,
              jsonb_build_object(
                'stage', jsonb_build_object('before', jsonb_build_object('text', stage),
                  'after', jsonb_build_object('text', 'WITHDRAWN')),
                'stageSince', jsonb_build_object('before', jsonb_build_object('text', stage_since::text),
                  'after', jsonb_build_object('text', :today::date::text)))
            from equipment where import_batch_id = :batch
            """;

    @Inject
    ImportBatches batches;

    @Inject
    InternalUseLock lock;

    @Inject
    Database database;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /** @throws RuleViolated {@link IntakeRule#DEVICES_CHANGED} or {@link IntakeRule#DEVICES_REPORTED} */
    public void undo(ImportBatchId id, Reason reason) {
        var batch = batches.lock(id);
        batch.undo(clock.instant());
        requireNothingDependsOn(batch);
        requireAllowed(id);
        giveBackToLines(id);
        var devices = database.sql()
                .createQuery("select count(*) from equipment where import_batch_id = :batch")
                .bind("batch", id.value())
                .mapTo(Integer.class)
                .one();
        var today = LocalDate.now(clock);
        database.sql()
                .createUpdate(CHANGES)
                .bind("entry", recorder.entryId())
                .bind("position", recorder.reserve(devices))
                .bind("today", today)
                .bind("batch", id.value())
                .execute();
        database.sql()
                .createUpdate(
                        "update stay set until = greatest(since, :today), until_step = since_step + 1 where until is null"
                                + " and equipment_id in (select id from equipment where import_batch_id = :batch)")
                .bind("today", today)
                .bind("batch", id.value())
                .execute();
        database.sql()
                .createUpdate("update equipment set stage = 'WITHDRAWN', stage_since = :today, version = version + 1"
                        + " where import_batch_id = :batch")
                .bind("today", today)
                .bind("batch", id.value())
                .execute();
    }

    /** What binds a device is said by its papers, so that one device of each pair of lines speaks for all of them. */
    private void requireAllowed(ImportBatchId id) {
        var devices = database.sql()
                .createQuery("select distinct on (permit_line_id, declaration_line_id) id from equipment"
                        + " where import_batch_id = :batch order by permit_line_id, declaration_line_id, id")
                .bind("batch", id.value())
                .map((row, context) -> new EquipmentId(row.getLong("id")))
                .list();
        lock.require(DeviceAction.WITHDRAW, devices, Intent.on(LocalDate.now(clock)));
    }

    private void requireNothingDependsOn(ImportBatch batch) {
        // A report that is being issued right now holds the company and counts these devices.
        lock(Company.class, batch.company().value());
        var changed = database.sql()
                .createQuery("""
                        with device as (
                          select asset_tag, version from equipment where import_batch_id = :batch order by id for update)
                        select asset_tag from device where version > 1 order by asset_tag
                        """)
                .bind("batch", batch.id().value())
                .mapTo(String.class)
                .list();
        if (!changed.isEmpty()) {
            throw new RuleViolated(IntakeRule.DEVICES_CHANGED, changed.size(), changed.get(0));
        }
        reportWith(batch).ifPresent(number -> {
            throw new RuleViolated(IntakeRule.DEVICES_REPORTED, number);
        });
    }

    /** A report issued after the import whose period reaches the day on which the devices came in. */
    private Optional<String> reportWith(ImportBatch batch) {
        return database.sql()
                .createQuery("""
                        select r.number from periodic_report r
                        where r.company_id = :company and r.issued_at >= :confirmedAt and r.period_to >= (
                          select min(received_on) from equipment where import_batch_id = :batch)
                        order by r.id limit 1
                        """)
                .bind("company", batch.company().value())
                .bind("confirmedAt", batch.confirmedAt())
                .bind("batch", batch.id().value())
                .mapTo(String.class)
                .findOne();
    }

    private void giveBackToLines(ImportBatchId id) {
        var counts = database.sql()
                .createQuery("""
                        select permit_line_id, declaration_line_id, count(*) as devices from equipment
                        where import_batch_id = :batch
                        group by permit_line_id, declaration_line_id order by permit_line_id, declaration_line_id
                        """)
                .bind("batch", id.value())
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .list();
        for (var count : counts) {
            lock(PermitLine.class, count[0]).giveBack(new Quantity((int) count[2]));
        }
        for (var count : counts) {
            lock(DeclarationLine.class, count[1]).giveBack(new Quantity((int) count[2]));
        }
    }

    private <T> T lock(Class<T> type, long id) {
        return database.entities().find(type, id, LockModeType.PESSIMISTIC_WRITE);
    }
}
