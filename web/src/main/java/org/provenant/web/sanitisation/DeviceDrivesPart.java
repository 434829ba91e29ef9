package org.provenant.web.sanitisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.sanitisation.DriveList;
import org.provenant.application.sanitisation.DriveRow;
import org.provenant.application.sanitisation.RecordDrives;
import org.provenant.application.sanitisation.StateNoStorage;
import org.provenant.application.sanitisation.WipeCertificates;
import org.provenant.application.sanitisation.WithdrawNoStorage;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.sanitisation.Drive;
import org.provenant.domain.sanitisation.DriveKind;
import org.provenant.domain.sanitisation.DriveStanding;
import org.provenant.domain.shared.Reason;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** The drives of the device that a page shows, and whether their data are gone. */
@Named
@RequestScoped
public class DeviceDrivesPart {

    @Inject
    DriveList drives;

    @Inject
    WipeCertificates certificates;

    @Inject
    RecordDrives recordDrives;

    @Inject
    StateNoStorage stateNoStorage;

    @Inject
    WithdrawNoStorage withdrawNoStorage;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable List<DriveRow> rows;
    private @Nullable List<DriveList.Statement> statements;
    private @Nullable DriveKind kind;
    private @Nullable String manufacturer;
    private @Nullable String model;
    private @Nullable String serial;
    private @Nullable BigDecimal capacity;
    private @Nullable Reason reason;
    private @Nullable Reason because;

    /** Records one drive of the device. */
    public void add() {
        recordDrives.record(List.of(new RecordDrives.Line(
                id(),
                new Drive.Facts(
                        Objects.requireNonNull(kind),
                        manufacturer,
                        model,
                        serial == null || serial.isBlank() ? null : new SerialNumber(serial),
                        capacity))));
        redirects.again("sanitisation.done.recorded", 1);
    }

    /** States that the device has none. */
    public void state() {
        stateNoStorage.state(List.of(id()), Objects.requireNonNull(reason));
        redirects.again("sanitisation.done.stated");
    }

    /** Takes that back. */
    public void withdraw() {
        withdrawNoStorage.withdraw(id(), Objects.requireNonNull(because));
        redirects.again("sanitisation.done.statementWithdrawn");
    }

    public List<DriveRow> getRows() {
        if (rows == null) {
            rows = drives.of(id());
        }
        return rows;
    }

    public List<DriveList.Statement> getStatements() {
        if (statements == null) {
            statements = drives.statements(id());
        }
        return statements;
    }

    /** Whether a statement stands that there is no drive. */
    public boolean isStated() {
        return getStatements().stream().anyMatch(each -> each.withdrawnOn() == null);
    }

    /** Whether a drive was recorded that was not struck out. */
    public boolean isKnown() {
        return getRows().stream().anyMatch(each -> each.standing() != DriveStanding.STRUCK);
    }

    /** Drives that went out of the device or came into it. */
    public List<DriveList.Moved> getMoves() {
        return drives.movesOf(id());
    }

    /** Whether a drive is in the device that has a certificate. */
    public boolean isProven() {
        return getRows().stream().anyMatch(each -> each.standing() == DriveStanding.GOOD);
    }

    /** Prints the certificates of all drives. */
    public void certificates() {
        var pdf = certificates.ofDevice(id());
        Downloads.send("CNX-TB-" + id().value() + ".pdf", Downloads.PDF, out -> out.write(pdf));
    }

    /** What was done to the drives that are in the device now. */
    public List<WipeEntry> getRecords() {
        return drives.recordsOf(id()).stream()
                .map(row -> new WipeEntry(row, drives, certificates))
                .toList();
    }

    public DriveKind[] getKinds() {
        return DriveKind.values();
    }

    public @Nullable DriveKind getKind() {
        return kind;
    }

    public void setKind(@Nullable DriveKind kind) {
        this.kind = kind;
    }

    public @Nullable String getManufacturer() {
        return manufacturer;
    }

    public void setManufacturer(@Nullable String manufacturer) {
        this.manufacturer = manufacturer;
    }

    public @Nullable String getModel() {
        return model;
    }

    public void setModel(@Nullable String model) {
        this.model = model;
    }

    public @Nullable String getSerial() {
        return serial;
    }

    public void setSerial(@Nullable String serial) {
        this.serial = serial;
    }

    public @Nullable BigDecimal getCapacity() {
        return capacity;
    }

    public void setCapacity(@Nullable BigDecimal capacity) {
        this.capacity = capacity;
    }

    public @Nullable Reason getReason() {
        return reason;
    }

    public void setReason(@Nullable Reason reason) {
        this.reason = reason;
    }

    public @Nullable Reason getBecause() {
        return because;
    }

    public void setBecause(@Nullable Reason because) {
        this.because = because;
    }

    private EquipmentId id() {
        return new EquipmentId(address.id());
    }
}
