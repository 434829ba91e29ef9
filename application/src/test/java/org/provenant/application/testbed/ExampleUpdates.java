package org.provenant.application.testbed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.application.intake.sheet.HeadingWords;
import org.provenant.application.intake.sheet.Proposal;
import org.provenant.application.intake.sheet.SheetFile;
import org.provenant.application.intake.updates.ApplyUpdate;
import org.provenant.application.intake.updates.CheckUpdate;
import org.provenant.application.intake.updates.UndoUpdate;
import org.provenant.application.intake.updates.UpdateList;
import org.provenant.application.intake.updates.UpdateReading;
import org.provenant.application.intake.updates.UpdateRow;
import org.provenant.application.intake.updates.UploadUpdate;
import org.provenant.application.job.JobProgress;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.DateOrder;
import org.provenant.domain.intake.DeviceKey;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.SheetMapping;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.intake.UpdateOutcome;
import org.provenant.domain.shared.Reason;

/** Updates many devices in a test, through the use cases and in the role that has the right to. */
@ApplicationScoped
public class ExampleUpdates {

    /** The word that empties a cell's fact. */
    public static final String CLEAR = "xóa";

    /** The reason that is given. */
    public static final Reason REASON = new Reason("Rà soát thông tin thiết bị quý II");

    private static final int ALL = 100_000;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    UploadUpdate upload;

    @Inject
    CheckUpdate check;

    @Inject
    ApplyUpdate apply;

    @Inject
    UndoUpdate undo;

    @Inject
    UpdateList list;

    /** Uploads a sheet and checks it, devices that move having moved today. */
    public DeviceUpdateId checked(DeviceKey key, String sheet) {
        return checked(key, sheet, null);
    }

    /** The same with devices that moved on another day. */
    public DeviceUpdateId checked(DeviceKey key, String sheet, @Nullable LocalDate movedOn) {
        return checked(key, sheet.getBytes(StandardCharsets.UTF_8), movedOn);
    }

    /** The same of any file. */
    public DeviceUpdateId checked(DeviceKey key, byte[] file, @Nullable LocalDate movedOn) {
        return acting.as(Role.RECORD_KEEPER, () -> {
            var id = upload.upload(file[0] == 'P' ? "sua.xlsx" : "sua.csv", file);
            check.check(id, new UpdateReading(mapping(file), key, CLEAR, movedOn == null ? clock.today() : movedOn));
            return id;
        });
    }

    /** What a user would declare about the file. */
    private static SheetMapping<UpdateColumn> mapping(byte[] file) {
        var found = Proposal.of(HeadingWords.OF_UPDATES, SheetFile.open(file)).mapping();
        return new SheetMapping<>(
                found.sheet(),
                found.headerRow(),
                found.columns(),
                found.fixed(),
                found.dateOrder() == null ? DateOrder.DAY_FIRST : found.dateOrder(),
                found.numberStyle() == null ? NumberStyle.COMMA_DECIMAL : found.numberStyle());
    }

    /** Checks it anew. */
    public void checkAgain(DeviceUpdateId id) {
        acting.as(Role.RECORD_KEEPER, () -> check.check(id, null));
    }

    public void apply(DeviceUpdateId id) {
        acting.as(Role.RECORD_KEEPER, () -> apply.apply(id, REASON, JobProgress.UNWATCHED));
    }

    public UndoUpdate.Outcome undo(DeviceUpdateId id) {
        return acting.as(Role.RECORD_KEEPER, () -> undo.undo(id, REASON));
    }

    /** All rows of the last check. */
    public List<UpdateRow> rows(DeviceUpdateId id) {
        return rows(id, null);
    }

    /** The rows of the last check that have this outcome. */
    public List<UpdateRow> rows(DeviceUpdateId id, @Nullable UpdateOutcome outcome) {
        return acting.as(Role.AUDITOR, () -> list.rows(id, outcome, 0, ALL));
    }
}
