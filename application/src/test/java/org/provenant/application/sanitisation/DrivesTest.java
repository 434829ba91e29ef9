package org.provenant.application.sanitisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.History;
import org.provenant.application.disposal.KeptData;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.processing.DeviceTimeline;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.identity.Role;
import org.provenant.domain.sanitisation.Drive;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.DriveKind;
import org.provenant.domain.sanitisation.DriveStanding;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeMethod;
import org.provenant.domain.sanitisation.WipeRecord;
import org.provenant.domain.sanitisation.WipeRecordId;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class DrivesTest {

    private static final String STANDARD = "NIST SP 800-88 Rev. 2";
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 10);
    private static final LocalDate LATER = LocalDate.of(2026, 5, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 10);
    private static final Reason WHY = new Reason("Ghi nhầm sang ổ khác");

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    RecordDrives recordDrives;

    @Inject
    DriveLines lines;

    @Inject
    StateNoStorage stateNoStorage;

    @Inject
    WithdrawNoStorage withdrawNoStorage;

    @Inject
    MoveDrive moveDrive;

    @Inject
    StrikeDrive strikeDrive;

    @Inject
    RecordWipe recordWipe;

    @Inject
    WithdrawWipe withdrawWipe;

    @Inject
    DriveList list;

    @Inject
    OpenDrives open;

    @Inject
    DeviceTimeline timeline;

    @Inject
    History history;

    @Inject
    TestDatabase tables;

    private List<EquipmentId> devices = List.of();
    private String stem = "";

    @BeforeEach
    void someDevices() {
        run++;
        stem = "ODIA" + run;
        chain.site(stem);
        devices = chain.registered(stem, 3, stem);
    }

    @Test
    void latestRecordDecidesWhetherADriveIsGood() {
        var drive = drive(0, "A1");
        assertEquals(DriveStanding.NO_RECORD, standing(drive));

        wipe(drive, LATER, WipeResult.GOOD);
        assertEquals(DriveStanding.GOOD, standing(drive));
        wipe(drive, FIRST, WipeResult.FAILED);
        assertEquals(DriveStanding.GOOD, standing(drive), "an earlier failure that was recorded late");
        var failed = wipe(drive, LAST, WipeResult.FAILED);
        assertEquals(DriveStanding.NOT_GOOD, standing(drive));
        assertEquals(List.of(drive.value()), openOf(devices));

        acting.as(Role.RECORD_KEEPER, () -> withdrawWipe.withdraw(drive, failed, WHY));
        assertEquals(DriveStanding.GOOD, standing(drive));
        assertEquals(List.of(), openOf(devices));
    }

    @Test
    void partOfAWipeIsNoGoodRecord() {
        var drive = drive(0, "P1");

        wipe(drive, LATER, WipeResult.PARTIAL);

        assertEquals(DriveStanding.NOT_GOOD, standing(drive));
        assertEquals(List.of(drive.value()), openOf(devices));
    }

    @Test
    void destructionIsAGoodRecordAndTheEnd() {
        var first = drive(0, "D1");
        var second = drive(1, "D2");
        wipe(first, FIRST, WipeResult.FAILED);

        acting.as(
                Role.RECORD_KEEPER,
                () -> recordWipe.record(new RecordWipe.Command(
                        List.of(first, second),
                        WipeRecord.Facts.destruction(LATER, STANDARD, WipeMethod.SHRED, "Cắt 10 mm", "A", "B", "HUY-1"),
                        sent("bien-ban.txt", "Biên bản hủy"))));

        assertEquals("RecordWipe", LastEntry.in(tables).useCase());
        assertEquals(DriveStanding.GOOD, standing(first));
        assertEquals(List.of(), openOf(devices));
        assertEquals(SanitisationRule.DRIVE_DESTROYED, ruleAgainst(() -> wipe(first, LAST, WipeResult.FAILED)));
    }

    @Test
    void ruleBookSaysWhichRevisionHoldsAndWhatDegaussingIs() {
        var drive = drive(0, "R1");

        assertEquals(STANDARD, acting.as(Role.AUDITOR, list::standard));
        assertEquals(
                SanitisationRule.STANDARD_NOT_IN_FORCE,
                ruleAgainst(() -> record(
                        drive,
                        WipeRecord.Facts.destruction(
                                LATER, "NIST SP 800-88 Rev. 1", WipeMethod.SHRED, null, "A", "B", null))));
        assertEquals(
                SanitisationRule.DEGAUSS_NO_DESTRUCTION,
                ruleAgainst(() -> record(
                        drive,
                        WipeRecord.Facts.destruction(LATER, STANDARD, WipeMethod.DEGAUSS, null, "A", "B", null))));
    }

    @Test
    void reportsPassTheGuardAndAreKept() {
        var drive = drive(0, "F1");
        var facts = WipeRecord.Facts.destruction(LATER, STANDARD, WipeMethod.MELT, null, "A", "B", null);

        assertEquals(
                FileRule.FILE_RUNS,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> recordWipe.record(
                                new RecordWipe.Command(List.of(drive), facts, sent("a.pdf", "MZ\0\0chạy được"))))));
        var record = acting.as(
                        Role.RECORD_KEEPER,
                        () -> recordWipe.record(
                                new RecordWipe.Command(List.of(drive), facts, sent("a.txt", "Biên bản"))))
                .get(0);

        assertEquals("Biên bản", new String(bytes(drive, record), StandardCharsets.UTF_8));
        assertEquals("DriveList", LastEntry.in(tables).useCase());
    }

    @Test
    void serialIsUniqueHoweverItIsWritten() {
        drive(0, "wd-55 0");

        assertEquals(SanitisationRule.SERIAL_TAKEN, ruleAgainst(() -> drive(1, "WD 55-0")));
    }

    @Test
    void struckDriveFreesItsSerialAndIsKept() {
        var drive = drive(0, "S1");
        var wiped = wipe(drive, LATER, WipeResult.GOOD);

        assertEquals(SanitisationRule.DRIVE_HAS_RECORDS, ruleAgainst(() -> strike(drive)));
        acting.as(Role.RECORD_KEEPER, () -> withdrawWipe.withdraw(drive, wiped, WHY));
        strike(drive);

        assertEquals(DriveStanding.STRUCK, standing(drive));
        assertEquals(List.of(), openOf(devices));
        drive(1, "S1");
        assertEquals(SanitisationRule.DRIVE_STRUCK, ruleAgainst(() -> wipe(drive, LAST, WipeResult.GOOD)));
    }

    @Test
    void movedDriveCountsForItsNewDevice() {
        var drive = drive(0, "M1");

        move(drive, 1, LATER);

        assertEquals(List.of(), openOf(List.of(devices.get(0))));
        assertEquals(List.of(drive.value()), openOf(List.of(devices.get(1))));
        assertTrue(LastEntry.in(tables).changes().containsKey("Drive.equipment"));
        assertEquals(SanitisationRule.MOVED_NOWHERE, ruleAgainst(() -> move(drive, 1, LAST)));
        assertEquals(SanitisationRule.MOVED_TOO_EARLY, ruleAgainst(() -> move(drive, 2, FIRST)));
        assertEquals(SanitisationRule.MOVED_IN_THE_FUTURE, ruleAgainst(() -> move(drive, 2, LocalDate.of(2099, 1, 1))));
    }

    @Test
    void bothDevicesTellOfTheMoveAndTheNewOneOfTheWipes() {
        var drive = drive(0, "H1");
        move(drive, 1, FIRST);
        wipe(drive, LATER, WipeResult.GOOD);

        var before = devices.get(0);
        var now = devices.get(1);

        assertEquals(List.of(drive.value()), movesOf(before));
        assertEquals(List.of(drive.value()), movesOf(now));
        assertTrue(acts(before).contains("MoveDrive"), acts(before).toString());
        assertTrue(
                acts(now).containsAll(List.of("RecordDrives", "MoveDrive", "RecordWipe")),
                acts(now).toString());
        assertEquals(
                List.of("RecordWipe", "MoveDrive", "RecordDrives"),
                acting.as(Role.AUDITOR, () -> history.of("Equipment", now.value(), 3, null)).rows().stream()
                        .map(row -> row.useCase())
                        .toList());
    }

    @Test
    void deviceHasDrivesOrAStatementThatItHasNone() {
        var device = devices.get(0);
        var screen = new Reason("Màn hình, không có bộ nhớ");

        assertEquals(devices, unsaid());
        acting.as(Role.RECORD_KEEPER, () -> stateNoStorage.state(List.of(device), screen));
        assertEquals(devices.subList(1, 3), unsaid());
        assertEquals(SanitisationRule.DEVICE_HAS_NO_STORAGE, ruleAgainst(() -> drive(0, "N1")));
        acting.as(Role.RECORD_KEEPER, () -> withdrawNoStorage.withdraw(device, WHY));
        drive(0, "N1");
        assertEquals(
                SanitisationRule.DEVICE_HAS_DRIVES,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> stateNoStorage.state(List.of(device), screen))));
    }

    @Test
    void whateverStandsAgainstLettingDevicesGoIsTold() {
        wipe(drive(0, "G1"), LATER, WipeResult.PARTIAL);
        drive(0, "G2");
        wipe(drive(1, "G3"), LATER, WipeResult.GOOD);

        var against = acting.as(Role.AUDITOR, () -> open.of(devices));

        assertEquals(
                List.of(
                        SanitisationRule.WIPE_NOT_GOOD,
                        SanitisationRule.DRIVE_NOT_WIPED,
                        SanitisationRule.STORAGE_UNSAID),
                against.stream().map(each -> each.why().rule()).toList());
        assertEquals(
                List.of(devices.get(0), devices.get(0), devices.get(2)),
                against.stream().map(KeptData.Kept::device).toList());
        acting.as(
                Role.RECORD_KEEPER,
                () -> stateNoStorage.state(List.of(devices.get(2)), new Reason("Màn hình, không có bộ nhớ")));
        assertEquals(2, acting.as(Role.AUDITOR, () -> open.of(devices)).size());
    }

    @Test
    void everyWrongLineIsTold() {
        var tag = tables.sql().withHandle(sql -> sql.createQuery("select asset_tag from equipment where id = :id")
                .bind("id", devices.get(0).value())
                .mapTo(String.class)
                .one());
        var text = """
                Mã tài sản; Loại; Số sê-ri
                %s; SSD; L-%s-1; Samsung; PM991a; 512

                %s; ổ cứng; L-%s-2; WD; Blue; 1000,5
                KHONGCO; HDD; L-3
                %s; đĩa mềm; L-4
                %s; HDD; L-%s-1
                %s; HDD
                %s; HDD; L-6; ; ; nhiều
                """.formatted(tag, stem, tag, stem, tag, tag, stem, tag, tag);

        var read = acting.as(Role.RECORD_KEEPER, () -> lines.read(text));

        assertEquals(2, read.lines().size());
        assertEquals(
                List.of(
                        "5 DEVICE_UNKNOWN",
                        "6 DRIVE_KIND_UNKNOWN",
                        "7 SERIAL_TWICE",
                        "8 LINE_TOO_SHORT",
                        "9 CAPACITY_INVALID"),
                read.wrong().stream()
                        .map(line -> line.number() + " " + line.why().rule().name())
                        .toList());
        assertEquals(
                2,
                acting.as(Role.RECORD_KEEPER, () -> recordDrives.record(read.lines()))
                        .size());
        var sheet = acting.as(
                Role.RECORD_KEEPER,
                () -> lines.sheet(("Mã tài sản;Loại;Số sê-ri\n" + tag + ";NVMe;T-" + stem + "\n")
                        .getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                List.of(DriveKind.NVME),
                sheet.lines().stream().map(line -> line.facts().kind()).toList());
    }

    @Test
    void anotherCompanysDrivesAreNotThere() {
        var drive = drive(0, "X1");
        var stranger = acting.callerElsewhere(Role.RECORD_KEEPER);

        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> list.get(drive))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(stranger, () -> strikeDrive.strike(drive, 1, WHY))));
        assertEquals(List.of(), acting.as(stranger, () -> open.of(devices)));
    }

    private DriveId drive(int device, String serial) {
        var facts = new Drive.Facts(DriveKind.SSD, "Samsung", "PM991a", new SerialNumber(stem + serial), null);
        return acting.as(
                        Role.RECORD_KEEPER,
                        () -> recordDrives.record(List.of(new RecordDrives.Line(devices.get(device), facts))))
                .get(0);
    }

    private WipeRecordId wipe(DriveId drive, LocalDate day, WipeResult result) {
        return record(
                drive,
                new WipeRecord.Facts(
                        day,
                        STANDARD,
                        WipeLevel.PURGE,
                        WipeMethod.FIRMWARE_ERASE,
                        null,
                        "nwipe",
                        "0.38",
                        "Đọc lại toàn bộ",
                        "Trần Văn Nam",
                        "Lê Thị Mai",
                        Instant.parse(day + "T01:00:00Z"),
                        Instant.parse(day + "T02:00:00Z"),
                        result,
                        null));
    }

    private WipeRecordId record(DriveId drive, WipeRecord.Facts facts) {
        return acting.as(
                        Role.RECORD_KEEPER,
                        () -> recordWipe.record(new RecordWipe.Command(List.of(drive), facts, null)))
                .get(0);
    }

    private void move(DriveId drive, int device, LocalDate day) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> moveDrive.move(
                        drive,
                        version(drive),
                        new MoveDrive.Command(devices.get(device), day, new Reason("Lắp sang máy khác"))));
    }

    private List<Long> movesOf(EquipmentId device) {
        return acting.as(Role.AUDITOR, () -> list.movesOf(device)).stream()
                .map(DriveList.Moved::driveId)
                .toList();
    }

    private List<String> acts(EquipmentId device) {
        return acting.as(Role.AUDITOR, () -> timeline.of(device)).events().stream()
                .map(DeviceTimeline.Event::useCase)
                .toList();
    }

    private void strike(DriveId drive) {
        acting.as(Role.RECORD_KEEPER, () -> strikeDrive.strike(drive, version(drive), WHY));
    }

    private int version(DriveId drive) {
        return acting.as(Role.RECORD_KEEPER, () -> list.get(drive)).version();
    }

    private DriveStanding standing(DriveId drive) {
        return acting.as(Role.AUDITOR, () -> list.get(drive)).standing();
    }

    private byte[] bytes(DriveId drive, WipeRecordId record) {
        return acting.as(Role.AUDITOR, () -> list.bytes(drive, record));
    }

    private List<EquipmentId> unsaid() {
        return acting.as(Role.AUDITOR, () -> open.unsaid(devices)).stream()
                .map(each -> new EquipmentId(each.device()))
                .toList();
    }

    private List<Long> openOf(List<EquipmentId> of) {
        return acting.as(Role.AUDITOR, () -> open.drives(of)).stream()
                .map(OpenDrives.OpenDrive::drive)
                .toList();
    }

    private static AddPaper.Sent sent(String name, String content) {
        return new AddPaper.Sent(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
