package org.provenant.application.intake;

import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.equipment.lock.ActsOnDevices;
import org.provenant.application.equipment.lock.InternalUseLock;
import org.provenant.application.intake.sheet.SheetCheck;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.job.JobProgress;
import org.provenant.application.organisation.Persons;
import org.provenant.application.organisation.Places;
import org.provenant.application.shared.FileStore;
import org.provenant.application.usecase.Allowed;
import org.provenant.application.usecase.ChangeRecorder;
import org.provenant.application.usecase.Database;
import org.provenant.application.usecase.UseCase;
import org.provenant.domain.customs.DeclarationLine;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.intake.BatchState;
import org.provenant.domain.intake.EquipmentColumn;
import org.provenant.domain.intake.ImportBatch;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.RuleViolated;

/**
 * Brings the devices of a supplier's spreadsheet into the register: first every row is checked and nothing written,
 * then, checked once more, the whole file or nothing.
 */
@UseCase
@ActsOnDevices(DeviceAction.RECEIVE)
@Allowed(Permission.IMPORT_EQUIPMENT)
public class ImportEquipment {

    @Inject
    ImportBatches batches;

    @Inject
    ImportProblems problemRows;

    @Inject
    RegisterKnowledge knowledge;

    @Inject
    InternalUseLock lock;

    @Inject
    Places places;

    @Inject
    Persons persons;

    @Inject
    FileStore files;

    @Inject
    Database database;

    @Inject
    ChangeRecorder recorder;

    @Inject
    Clock clock;

    /**
     * Checks every row and keeps the problems beside the import. Nothing comes into the register.
     *
     * @param mapping what the user declared about the file
     * @param supplier the name under which the mapping is remembered; nothing if it is not
     */
    public Outcome check(ImportBatchId id, SheetMapping<EquipmentColumn> mapping, @Nullable String supplier) {
        var batch = batches.lock(id);
        var problems = new ProblemList();
        var staged = stage(batch, mapping, problems, JobProgress.UNWATCHED);
        problemRows.keep(id, recorder.entryId(), problems.inOrder());
        batch.checked(MappingJson.write(mapping), staged.read(), problems.count());
        if (supplier != null && !supplier.isBlank()) {
            batches.learn(supplier, MappingJson.write(mapping));
        }
        return new Outcome(staged.read(), problems.count());
    }

    /**
     * Checks again and brings all devices into the register with their first custody and history. An import that is
     * confirmed already stays as it is.
     *
     * @throws RuleViolated if a row has become wrong since the check, or others took what was left of a permit line
     */
    public void confirm(ImportBatchId id, JobProgress progress) {
        var batch = batches.lock(id);
        if (batch.state() == BatchState.CONFIRMED) {
            return;
        }
        batch.requireConfirmable();
        if (batches.isRegistered(batch.file())) {
            throw new RuleViolated(IntakeRule.SAME_FILE_AGAIN);
        }
        var problems = new ProblemList();
        var mapping = MappingJson.ofDevices(Objects.requireNonNull(batch.mapping()));
        var staged = stage(batch, mapping, problems, progress);
        holdDestinations(staged.table());
        takeFromLines(staged.table());
        if (problems.count() > 0) {
            throw new RuleViolated(IntakeRule.HAS_PROBLEMS, batch.fileName(), problems.count());
        }
        var devices = staged.table().rows();
        staged.table().register(id.value(), recorder.entryId(), recorder.reserve(devices));
        batch.confirm(clock.instant());
        progress.report(2 * devices, 2 * devices);
    }

    private Staged stage(
            ImportBatch batch, SheetMapping<EquipmentColumn> mapping, ProblemList problems, JobProgress progress) {
        var context = knowledge.of(batch.declaration(), lock.arrivals(batch.declaration()));
        var table = new StagingTable(database, batch.company().value());
        var resolver = new RowResolver(context, mapping, problems::add);
        var watch = new Watch(progress, batch.rows());
        var read = SheetCheck.check(
                SheetFile.open(files.read(batch.file())),
                mapping,
                context.declaredOn().getYear(),
                draft -> {
                    watch.step();
                    resolver.resolve(draft).ifPresent(device -> table.add(device, context.declaredOn()));
                },
                problems::add);
        resolver.requireEnoughLeft();
        table.complete();
        table.alreadyRegistered(mapping).forEach(problems::add);
        return new Staged(table, read);
    }

    /** Nobody closes a place or leaves while devices are on their way there. */
    private void holdDestinations(StagingTable table) {
        table.places().forEach(places::open);
        table.custodians().forEach(persons::present);
    }

    /** Takes the devices off their lines, permit lines first and in the order of their numbers, as everybody does. */
    private void takeFromLines(StagingTable table) {
        var counts = table.counts();
        for (var count : counts) {
            lock(PermitLine.class, count.permitLine()).register(new Quantity(count.devices()));
        }
        for (var count : counts) {
            lock(DeclarationLine.class, count.declarationLine()).register(new Quantity(count.devices()));
        }
    }

    private <T> T lock(Class<T> type, long id) {
        return database.entities().find(type, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Tells after every {@value #STEP} rows how far the reading is; registering takes about as long again. */
    private static final class Watch {

        private static final int STEP = 2_000;

        private final JobProgress progress;
        private final int rows;
        private int read;

        Watch(JobProgress progress, int rows) {
            this.progress = progress;
            this.rows = rows;
        }

        void step() {
            if (++read % STEP == 0) {
                progress.report(read, 2 * Math.max(rows, read));
            }
        }
    }

    /** The staged rows and how many rows of the file were read. */
    private record Staged(StagingTable table, int read) {}

    /**
     * What a check found.
     *
     * @param rows rows with devices
     * @param problems all problems of all rows
     */
    public record Outcome(int rows, int problems) {}
}
