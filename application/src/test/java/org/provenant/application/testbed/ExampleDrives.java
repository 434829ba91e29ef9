package org.provenant.application.testbed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.provenant.application.sanitisation.DriveList;
import org.provenant.application.sanitisation.RecordDrives;
import org.provenant.application.sanitisation.RecordWipe;
import org.provenant.application.sanitisation.StrikeDrive;
import org.provenant.application.sanitisation.WithdrawWipe;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.identity.Role;
import org.provenant.domain.sanitisation.Drive;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.DriveKind;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeMethod;
import org.provenant.domain.sanitisation.WipeRecord;
import org.provenant.domain.sanitisation.WipeRecordId;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.Reason;

/** Drives of devices of a test, recorded and wiped through the use cases. */
@ApplicationScoped
public class ExampleDrives {

    private static final String STANDARD = "NIST SP 800-88 Rev. 2";

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    RecordDrives recordDrives;

    @Inject
    RecordWipe recordWipe;

    @Inject
    StrikeDrive strikeDrive;

    @Inject
    WithdrawWipe withdrawWipe;

    @Inject
    DriveList list;

    /** A drive that the device has. */
    public DriveId known(EquipmentId device, String serial) {
        return known(List.of(new RecordDrives.Line(device, facts(serial)))).get(0);
    }

    public List<DriveId> known(List<RecordDrives.Line> lines) {
        return acting.as(Role.RECORD_KEEPER, () -> recordDrives.record(lines));
    }

    public static Drive.Facts facts(String serial) {
        return new Drive.Facts(DriveKind.SSD, "Samsung", "PM991a", new SerialNumber(serial), null);
    }

    /** What came of wiping them, as of now. */
    public void wiped(WipeResult result, List<DriveId> drives) {
        var ended = clock.instant();
        var facts = new WipeRecord.Facts(
                clock.today(),
                STANDARD,
                WipeLevel.PURGE,
                WipeMethod.FIRMWARE_ERASE,
                null,
                "nwipe",
                "0.38",
                "Đọc lại toàn bộ",
                "Trần Văn Nam",
                "Lê Thị Mai",
                ended.minus(Duration.ofMinutes(40)),
                ended,
                result,
                null);
        acting.as(Role.RECORD_KEEPER, () -> recordWipe.record(new RecordWipe.Command(drives, facts, null)));
    }

    /** Takes back the latest record of a drive. */
    public void withdrawn(DriveId drive) {
        var record =
                acting.as(Role.RECORD_KEEPER, () -> list.records(drive)).get(0).id();
        acting.as(
                Role.RECORD_KEEPER,
                () -> withdrawWipe.withdraw(drive, new WipeRecordId(record), new Reason("Ghi nhầm ổ khác")));
    }

    public void struck(DriveId drive) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> strikeDrive.strike(
                        drive,
                        acting.as(Role.RECORD_KEEPER, () -> list.get(drive)).version(),
                        new Reason("Khai nhầm thiết bị")));
    }
}
