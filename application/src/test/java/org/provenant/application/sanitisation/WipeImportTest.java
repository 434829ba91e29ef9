package org.provenant.application.sanitisation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleWipeReports;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.identity.Role;
import org.provenant.domain.sanitisation.Drive;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.DriveKind;
import org.provenant.domain.sanitisation.DriveStanding;
import org.provenant.domain.sanitisation.ReportMatch;
import org.provenant.domain.sanitisation.ReportProblem;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeImportId;
import org.provenant.domain.sanitisation.WipeLevel;
import org.provenant.domain.sanitisation.WipeMethod;
import org.provenant.domain.sanitisation.WipeRecord;
import org.provenant.domain.sanitisation.WipeReportId;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class WipeImportTest {

    private static final int REPORTS = 700;
    private static final int UNKNOWN = 20;
    private static final int FAILED = 5;
    private static final String STANDARD = "NIST SP 800-88 Rev. 2";
    private static final Reason WHY = new Reason("Gửi nhầm lô báo cáo");

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    RecordDrives recordDrives;

    @Inject
    RecordWipe recordWipe;

    @Inject
    StrikeDrive strikeDrive;

    @Inject
    DriveList drives;

    @Inject
    UploadWipeReports upload;

    @Inject
    AssignWipeReport assign;

    @Inject
    MatchWipeReports matchReports;

    @Inject
    ConfirmWipeImport confirm;

    @Inject
    UndoWipeImport undo;

    @Inject
    WipeImportList imports;

    @Inject
    WipeCertificates certificates;

    @Inject
    OpenDrives openDrives;

    @Inject
    TestDatabase tables;

    private List<EquipmentId> devices = List.of();
    private String stem = "";

    @BeforeEach
    void someDevices() {
        run++;
        stem = "BAOCAO" + run;
        chain.site(stem);
        devices = chain.registered(stem, 3, stem);
    }

    @Test
    void sevenHundredReportsAreTakenInAtOneSitting() throws IOException {
        int rounds = Rounds.of(1, 5);
        for (int round = 0; round < rounds; round++) {
            stem = "BAOCAO" + run + "L" + round + "N";
            takeSevenHundred(round);
        }
    }

    private void takeSevenHundred(int round) throws IOException {
        record(IntStream.range(0, REPORTS - UNKNOWN).mapToObj(this::serial).toList());
        var packed = ExampleWipeReports.zip(
                IntStream.range(0, REPORTS).mapToObj(this::report).toList());

        var clock = new Laps();
        var id = sent(packed);
        clock.lap("sent and matched");
        var checked = row(id);
        assertEquals(
                UNKNOWN,
                acting.as(
                                Role.AUDITOR,
                                () -> imports.reports(
                                        id, ReportMatch.UNMATCHED, WipeReportSort.FILE_NAME.upwards(), 100, null))
                        .rows()
                        .size());
        clock.lap("unmatched listed");
        confirm(id, "Lê Thị Mai");
        clock.lap("recorded");
        var entry = LastEntry.in(tables).useCase();
        var pdf = acting.as(Role.AUDITOR, () -> certificates.ofImport(id));
        clock.lap("certificates printed");

        assertEquals(REPORTS, checked.files());
        assertEquals(REPORTS - UNKNOWN - FAILED, checked.matched());
        assertEquals(FAILED, checked.failed());
        assertEquals(UNKNOWN, checked.unmatched());
        assertEquals(0, checked.duplicate() + checked.unreadable());
        assertEquals("ConfirmWipeImport", entry);
        assertEquals(
                FAILED,
                acting.as(
                                Role.AUDITOR,
                                () -> drives.find(
                                        new DriveList.Filter(stem, true, null), DriveSort.SERIAL.upwards(), 50, null))
                        .total());
        assertEquals(
                FAILED,
                acting.as(Role.AUDITOR, () -> openDrives.drives(devices)).stream()
                        .filter(open ->
                                Objects.requireNonNull(open.serialNumber()).startsWith(stem))
                        .count());
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(REPORTS - UNKNOWN - FAILED, document.getNumberOfPages());
        }
        System.out.println("WipeImportTest, round " + round + ": " + REPORTS + " reports: " + clock);
    }

    /** One after the other of every kind; the first ones failed, and the last ones speak of drives that nobody knows. */
    private AddPaper.Sent report(int number) {
        boolean good = number >= FAILED;
        return switch (number % 3) {
            case 0 -> ExampleWipeReports.nwipe("nwipe-" + number + ".log", serial(number), good);
            case 1 ->
                ExampleWipeReports.blancco(
                        "blancco-" + number + ".xml",
                        stem + "-" + number,
                        serial(number),
                        good ? "Successful" : "Failed");
            default ->
                ExampleWipeReports.certificate(
                        "nwipe-" + number + ".pdf", serial(number), good ? "ERASED" : "FAILED", 100);
        };
    }

    /** How long the steps took, for whoever reads the output of the test. */
    private static final class Laps {

        private final StringBuilder told = new StringBuilder();
        private long from = System.nanoTime();

        void lap(String step) {
            long now = System.nanoTime();
            told.append(told.isEmpty() ? "" : ", ")
                    .append(step)
                    .append(' ')
                    .append((now - from) / 1_000_000)
                    .append(" ms");
            from = System.nanoTime();
        }

        @Override
        public String toString() {
            return told.toString();
        }
    }

    @Test
    void everyFileIsToldApartAndKept() {
        var drive = record(List.of("WD-" + stem + " 1", stem + "P")).get(0);
        var good = ExampleWipeReports.nwipe("a.log", "wd " + stem + "-1", true);
        var id = sent(
                good,
                ExampleWipeReports.nwipe("b.log", "wd " + stem + "-1", true),
                ExampleWipeReports.certificate("c.pdf", stem + "P", "FAILED", 40),
                ExampleWipeReports.sent("d.txt", "Không phải báo cáo"),
                ExampleWipeReports.sent("e.exe", "MZ\0\0chạy được"),
                ExampleWipeReports.sent("f.xml", "<!DOCTYPE a><a/>"),
                ExampleWipeReports.nwipe("g.log", "KHONGCO" + stem, true),
                ExampleWipeReports.pdf("h.pdf", "Blancco Drive Eraser"),
                ExampleWipeReports.sent("i.log", ""));

        assertEquals(
                List.of(
                        "a.log.txt MATCHED null",
                        "b.log.txt DUPLICATE null",
                        "c.pdf FAILED null",
                        "d.txt UNREADABLE LAYOUT_UNKNOWN",
                        "e.exe UNREADABLE FILE_REFUSED",
                        "f.xml UNREADABLE FILE_REFUSED",
                        "g.log.txt UNMATCHED null",
                        "h.pdf UNREADABLE BLANCCO_PDF",
                        "i.log UNREADABLE FILE_REFUSED"),
                reports(id).stream()
                        .map(row -> row.fileName() + " " + row.match() + " " + row.problem())
                        .toList());
        assertArrayEquals(
                good.bytes(),
                acting.as(
                        Role.AUDITOR,
                        () -> imports.bytes(
                                id, new WipeReportId(reports(id).get(0).id()))));
        confirm(id, "Lê Thị Mai");
        assertEquals(DriveStanding.GOOD, standing(drive));
        var wiping = acting.as(Role.AUDITOR, () -> drives.records(drive)).get(0);
        assertEquals(STANDARD, wiping.standard());
        assertEquals("Trần Văn Nam", wiping.operator());
        assertEquals("Verify last pass", wiping.verification());
        assertEquals("a.log.txt", wiping.fileName());

        var second = sent(ExampleWipeReports.nwipe("b.log", "wd " + stem + "-1", true));
        assertEquals(ReportMatch.DUPLICATE, reports(second).get(0).match());
        assertEquals(SanitisationRule.NOTHING_TO_TAKE, ruleAgainst(() -> confirm(second, "Lê Thị Mai")));
    }

    @Test
    void whatHappenedSinceTheReportsWereReadIsSeen() {
        var recorded = record(List.of(stem + "1", stem + "2", stem + "3"));
        var one = ExampleWipeReports.nwipe("a.log", stem + "1", true);
        var first = sent(one);
        var second = sent(
                one,
                ExampleWipeReports.nwipe("b.log", stem + "2", true),
                ExampleWipeReports.nwipe("c.log", stem + "3", true));
        confirm(first, "Lê Thị Mai");
        int version =
                acting.as(Role.RECORD_KEEPER, () -> drives.get(recorded.get(1))).version();
        acting.as(Role.RECORD_KEEPER, () -> strikeDrive.strike(recorded.get(1), version, WHY));

        confirm(second, "Lê Thị Mai");

        assertEquals(
                List.of(ReportMatch.DUPLICATE, ReportMatch.UNMATCHED, ReportMatch.MATCHED),
                reports(second).stream().map(WipeImportList.ReportRow::match).toList());
        assertEquals(
                1,
                acting.as(Role.AUDITOR, () -> drives.records(recorded.get(0))).size());
    }

    @Test
    void unmatchedReportIsAssignedByHand() {
        var drive = record(List.of(stem + "H")).get(0);
        var id = sent(ExampleWipeReports.nwipe("a.log", "SAI" + stem, true));
        var report = new WipeReportId(reports(id).get(0).id());

        acting.as(Role.RECORD_KEEPER, () -> assign.assign(id, report, drive));

        assertEquals(ReportMatch.MATCHED, reports(id).get(0).match());
        assertEquals(
                SanitisationRule.ROW_NOT_UNMATCHED,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> assign.assign(id, report, drive))));
        confirm(id, "Lê Thị Mai");
        assertEquals(DriveStanding.GOOD, standing(drive));
    }

    @Test
    void driveThatIsRecordedLaterIsFoundByMatchingAgain() {
        var id = sent(
                ExampleWipeReports.nwipe("a.log", stem + "S1", true),
                ExampleWipeReports.nwipe("b.log", stem + "S2", false));
        assertEquals(0, matchAgain(id));

        record(List.of(stem + "S1"));

        assertEquals(1, matchAgain(id));
        assertEquals(
                List.of(ReportMatch.MATCHED, ReportMatch.UNMATCHED),
                reports(id).stream().map(WipeImportList.ReportRow::match).toList());
        confirm(id, "Lê Thị Mai");
        assertEquals(SanitisationRule.IMPORT_NOT_OPEN, ruleAgainst(() -> matchAgain(id)));
    }

    @Test
    void impossibleReportsAreNotRecorded() {
        var drive = record(List.of(stem + "D")).get(0);
        acting.as(
                Role.RECORD_KEEPER,
                () -> recordWipe.record(new RecordWipe.Command(
                        List.of(drive),
                        WipeRecord.Facts.destruction(
                                LocalDate.of(2026, 5, 20), STANDARD, WipeMethod.SHRED, null, "A", "B", null),
                        null)));

        var id = sent(ExampleWipeReports.nwipe("a.log", stem + "D", true));

        assertEquals(ReportProblem.DRIVE_DESTROYED, reports(id).get(0).problem());
    }

    @Test
    void operatorOfAReportDoesNotVerifyIt() {
        record(List.of(stem + "V"));
        var id = sent(ExampleWipeReports.blancco("a.xml", stem + "-v", stem + "V", "Successful"));

        assertEquals(SanitisationRule.VERIFIER_IS_OPERATOR, ruleAgainst(() -> confirm(id, "Phạm Văn Kỹ")));
        assertEquals(0, tables.count("wipe_record where report_number = '" + stem + "-v'"));
    }

    @Test
    void importIsTakenBackWhileNothingFollowed() {
        var drive = record(List.of(stem + "U")).get(0);
        var first = sent(ExampleWipeReports.nwipe("a.log", stem + "U", false));
        confirm(first, "Lê Thị Mai");
        assertEquals(DriveStanding.NOT_GOOD, standing(drive));
        var second = sent(ExampleWipeReports.blancco("b.xml", stem + "-u", stem + "U", "Successful"));
        confirm(second, "Lê Thị Mai");

        assertEquals(SanitisationRule.IMPORT_IN_USE, ruleAgainst(() -> undo(first)));
        undo(second);
        assertEquals(DriveStanding.NOT_GOOD, standing(drive));
        undo(first);
        assertEquals(DriveStanding.NO_RECORD, standing(drive));
        assertEquals(SanitisationRule.IMPORT_NOT_CONFIRMED, ruleAgainst(() -> undo(first)));
        var again = sent(ExampleWipeReports.nwipe("a.log", stem + "U", true));
        assertEquals(ReportMatch.MATCHED, reports(again).get(0).match());
    }

    @Test
    void bombsAndEmptyArchivesAreRefused() {
        var bomb = ExampleWipeReports.zip(List.of(ExampleWipeReports.sent("a.log", "0".repeat(6 << 20))));

        assertEquals(FileRule.FILE_UNPACKS_TOO_LARGE, ruleAgainst(() -> sent(bomb)));
        assertEquals(SanitisationRule.NO_REPORTS, ruleAgainst(() -> sent()));
    }

    @Test
    void anotherCompanysImportIsNotThere() {
        var id = sent(ExampleWipeReports.nwipe("a.log", "X" + stem, true));
        var stranger = acting.callerElsewhere(Role.RECORD_KEEPER);

        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> imports.get(id))));
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> undo.undo(id, 1, WHY))));
    }

    private List<DriveId> record(List<String> serials) {
        var lines = serials.stream()
                .map(serial -> new RecordDrives.Line(
                        devices.get(serials.indexOf(serial) % devices.size()),
                        new Drive.Facts(DriveKind.HDD, "WD", "Blue", new SerialNumber(serial), null)))
                .toList();
        return acting.as(Role.RECORD_KEEPER, () -> recordDrives.record(lines));
    }

    private WipeImportId sent(AddPaper.Sent... files) {
        return acting.as(Role.RECORD_KEEPER, () -> upload.upload(List.of(files)));
    }

    private void confirm(WipeImportId id, String verifier) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> confirm.confirm(new ConfirmWipeImport.Command(
                        id,
                        row(id).version(),
                        STANDARD,
                        WipeLevel.CLEAR,
                        WipeMethod.OVERWRITE,
                        "Đọc lại mẫu 10%",
                        "Trần Văn Nam",
                        verifier)));
    }

    private int matchAgain(WipeImportId id) {
        return acting.as(Role.RECORD_KEEPER, () -> matchReports.match(id));
    }

    private void undo(WipeImportId id) {
        acting.as(Role.RECORD_KEEPER, () -> undo.undo(id, row(id).version(), WHY));
    }

    private WipeImportList.ImportRow row(WipeImportId id) {
        return acting.as(Role.RECORD_KEEPER, () -> imports.get(id));
    }

    private List<WipeImportList.ReportRow> reports(WipeImportId id) {
        return reports(id, null);
    }

    private List<WipeImportList.ReportRow> reports(WipeImportId id, @Nullable ReportMatch match) {
        return acting.as(Role.AUDITOR, () -> imports.reports(id, match, WipeReportSort.FILE_NAME.upwards(), 100, null))
                .rows();
    }

    private DriveStanding standing(DriveId drive) {
        return acting.as(Role.AUDITOR, () -> drives.get(drive)).standing();
    }

    private String serial(int number) {
        return "%s%04d".formatted(stem, number);
    }
}
