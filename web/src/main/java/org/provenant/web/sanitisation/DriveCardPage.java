package org.provenant.web.sanitisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.DeviceFinder;
import org.provenant.application.sanitisation.DriveList;
import org.provenant.application.sanitisation.DriveRow;
import org.provenant.application.sanitisation.MoveDrive;
import org.provenant.application.sanitisation.StrikeDrive;
import org.provenant.application.sanitisation.WipeCertificates;
import org.provenant.application.sanitisation.WithdrawWipe;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeRecordId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.web.platform.Labels;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** One drive: what was done to it, and into which device it went. */
@Named
@RequestScoped
public class DriveCardPage {

    @Inject
    DriveList drives;

    @Inject
    WipeCertificates certificates;

    @Inject
    MoveDrive moveDrive;

    @Inject
    StrikeDrive strikeDrive;

    @Inject
    WithdrawWipe withdrawWipe;

    @Inject
    DeviceFinder finder;

    @Inject
    Labels labels;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable DriveRow row;
    private @Nullable List<DriveList.Wiping> records;
    private int version;
    private @Nullable String device;
    private @Nullable LocalDate movedOn;
    private @Nullable Reason moveReason;
    private @Nullable Reason strikeReason;
    private @Nullable Long record;
    private @Nullable Reason withdrawReason;

    /** Remembers which version the user sees. */
    public void load() {
        version = getRow().version();
    }

    /** Puts it into another device. */
    public void move() {
        var code = Objects.requireNonNull(device);
        var found = finder.find(code);
        if (found.devices().size() != 1) {
            throw new RuleViolated(
                    found.several().isEmpty() ? SanitisationRule.DEVICE_UNKNOWN : SanitisationRule.DEVICE_AMBIGUOUS,
                    code);
        }
        moveDrive.move(
                id(),
                version,
                new MoveDrive.Command(
                        new EquipmentId(found.devices().get(0)),
                        Objects.requireNonNull(movedOn),
                        Objects.requireNonNull(moveReason)));
        redirects.again("sanitisation.done.moved");
    }

    /** It was recorded by mistake. */
    public void strike() {
        strikeDrive.strike(id(), version, Objects.requireNonNull(strikeReason));
        redirects.again("sanitisation.done.struck");
    }

    /** What was recorded of it was a mistake. */
    public void withdraw() {
        withdrawWipe.withdraw(
                id(), new WipeRecordId(Objects.requireNonNull(record)), Objects.requireNonNull(withdrawReason));
        redirects.again("sanitisation.done.withdrawn");
    }

    public DriveRow getRow() {
        if (row == null) {
            row = drives.get(id());
        }
        return row;
    }

    /** What was done, each with its report to be fetched. */
    public List<WipeEntry> getRecords() {
        return wipings().stream()
                .map(each -> new WipeEntry(each, drives, certificates))
                .toList();
    }

    /** What could still be taken back. */
    public List<SelectItem> getWithdrawable() {
        return wipings().stream()
                .filter(each -> each.withdrawnOn() == null)
                .map(each -> new SelectItem(
                        each.id(),
                        labels.word(each.happenedOn()) + " · " + labels.word(each.level()) + " · "
                                + labels.word(each.result())))
                .toList();
    }

    private List<DriveList.Wiping> wipings() {
        if (records == null) {
            records = drives.records(id());
        }
        return records;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable String getDevice() {
        return device;
    }

    public void setDevice(@Nullable String device) {
        this.device = device;
    }

    /** From which device to which it was put. */
    public List<DriveList.Moved> getMoves() {
        return drives.moves(id());
    }

    public @Nullable LocalDate getMovedOn() {
        return movedOn;
    }

    public void setMovedOn(@Nullable LocalDate movedOn) {
        this.movedOn = movedOn;
    }

    public @Nullable Reason getMoveReason() {
        return moveReason;
    }

    public void setMoveReason(@Nullable Reason moveReason) {
        this.moveReason = moveReason;
    }

    public @Nullable Reason getStrikeReason() {
        return strikeReason;
    }

    public void setStrikeReason(@Nullable Reason strikeReason) {
        this.strikeReason = strikeReason;
    }

    public @Nullable Long getRecord() {
        return record;
    }

    public void setRecord(@Nullable Long record) {
        this.record = record;
    }

    public @Nullable Reason getWithdrawReason() {
        return withdrawReason;
    }

    public void setWithdrawReason(@Nullable Reason withdrawReason) {
        this.withdrawReason = withdrawReason;
    }

    private DriveId id() {
        return new DriveId(address.id());
    }
}
