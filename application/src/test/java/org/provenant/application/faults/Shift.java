package org.provenant.application.faults;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.CorrectEquipment;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.intake.ConfirmImportJob;
import org.provenant.application.intake.StartConfirm;
import org.provenant.application.job.JobQueue;
import org.provenant.application.job.JobRunner;
import org.provenant.application.reporting.UndoImport;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleFacts;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.usecase.Database;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.ImportBatchId;
import org.provenant.domain.job.JobState;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Reason;

/** A day's work of one person: imports, moves, corrections, steps, an import taken back, a report. */
@ApplicationScoped
public class Shift {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final int DEVICES = 6;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    Database database;

    @Inject
    StartConfirm startConfirm;

    @Inject
    JobRunner runner;

    @Inject
    JobQueue jobs;

    @Inject
    MoveEquipment move;

    @Inject
    CorrectEquipment correct;

    @Inject
    ExampleSteps change;

    @Inject
    UndoImport undo;

    @Inject
    ExampleReports reports;

    @Inject
    EquipmentSearch search;

    /**
     * Brings devices into the register and does with them what can be done.
     *
     * @param stem what no other shift has; begins the names of everything it makes
     * @param tell told each deed before it is asked for and after it was acknowledged
     */
    void keep(String stem, Consumer<String> tell) {
        var store = chain.site("K" + stem);
        var line = chain.site("L" + stem);
        var devices = chain.devicesOf(confirm(stem + "A", "K" + stem, tell));
        move(devices, line, stem, tell);
        correct(devices.get(0), stem, tell);
        step("ChangeStage", devices, LifecycleStage.UNDER_REPAIR, stem + "r", tell);
        step("ReportLoss", devices.subList(0, 2), LifecycleStage.LOST, stem + "l", tell);
        step("FindLost", devices.subList(0, 2), LifecycleStage.IN_STORAGE, stem + "f", tell);
        move(devices, store, stem + "b", tell);
    }

    /** Brings devices into the register by mistake and takes them back. */
    void mistake(String stem, Consumer<String> tell) {
        chain.site("M" + stem);
        var mistaken = confirm(stem + "B", "M" + stem, tell);
        deed(new Deed("UndoImport", stem), tell, reason -> undo.undo(mistaken, reason));
    }

    private ImportBatchId confirm(String stem, String place, Consumer<String> tell) {
        var declaration = chain.declaration(chain.permit(DEVICES, 1).get(0), DEVICES);
        var batch = chain.checked(declaration, ExampleChain.laptops(stem, DEVICES, place));
        var deed = new Deed("ImportEquipment", Long.toString(batch.value()));
        tell.accept(deed.tried());
        acting.as(Role.RECORD_KEEPER, () -> startConfirm.start(batch));
        while (!stateOf(batch).isOver()) {
            runner.runWaiting();
        }
        if (stateOf(batch) != JobState.DONE) {
            throw new IllegalStateException("the job ended as " + stateOf(batch));
        }
        tell.accept(deed.done());
        return batch;
    }

    private JobState stateOf(ImportBatchId batch) {
        var state = new JobState[1];
        database.aside(sql -> state[0] = sql.createQuery(
                        "select state from job where kind = :kind and subject_id = :batch order by id desc limit 1")
                .bind("kind", ConfirmImportJob.KIND)
                .bind("batch", batch.value())
                .mapTo(JobState.class)
                .one());
        return state[0];
    }

    private void move(List<EquipmentId> devices, PlaceId to, String key, Consumer<String> tell) {
        deed(
                new Deed("MoveEquipment", key),
                tell,
                reason -> move.move(new MoveEquipment.Command(devices, to, null, DAY, reason)));
    }

    private void correct(EquipmentId device, String key, Consumer<String> tell) {
        var row = acting.as(Role.AUDITOR, () -> search.get(device));
        deed(
                new Deed("CorrectEquipment", key),
                tell,
                reason -> correct.correct(new CorrectEquipment.Command(
                        device, row.version(), ExampleFacts.withNote(row, "Ghi chú " + key), reason)));
    }

    private void step(String useCase, List<EquipmentId> devices, LifecycleStage to, String key, Consumer<String> tell) {
        deed(
                new Deed(useCase, key),
                tell,
                reason -> change.change(
                        new ChangeStage.Command(devices, to, DAY, to.isOut() ? "Biên bản " + key : null, reason)));
    }

    private void deed(Deed deed, Consumer<String> tell, Consumer<Reason> act) {
        tell.accept(deed.tried());
        acting.as(Role.RECORD_KEEPER, () -> act.accept(new Reason(deed.key())));
        tell.accept(deed.done());
    }

    /** Of a period before all imports, so that they can still be taken back. Its number is known once it is issued. */
    void report(Consumer<String> tell) {
        var period = ReportPeriod.custom(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28)));
        var id = reports.issued(period, Language.VI);
        tell.accept(new Deed("ProduceReport", Long.toString(id.value())).done());
    }
}
