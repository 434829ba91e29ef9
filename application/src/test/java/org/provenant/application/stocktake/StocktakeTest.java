package org.provenant.application.stocktake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.compliance.BreachList;
import org.provenant.application.compliance.BreachRow;
import org.provenant.application.compliance.LossList;
import org.provenant.application.compliance.ReportLoss;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.organisation.AddPlace;
import org.provenant.application.shared.Page;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Denied;
import org.provenant.application.usecase.SealsHistory;
import org.provenant.domain.compliance.BreachId;
import org.provenant.domain.compliance.BreachKind;
import org.provenant.domain.compliance.FoundBy;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.compliance.LossId;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.PlaceKind;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.stocktake.CommitteeMember;
import org.provenant.domain.stocktake.Resolution;
import org.provenant.domain.stocktake.RowState;
import org.provenant.domain.stocktake.ScanWay;
import org.provenant.domain.stocktake.ScannedCode;
import org.provenant.domain.stocktake.Stocktake;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRowId;
import org.provenant.domain.stocktake.StocktakeRule;
import org.provenant.domain.stocktake.StocktakeScan;

@RegisterTest
class StocktakeTest {

    private static final Reason REASON = new Reason("Đã đối chiếu tại chỗ");

    @Inject
    OpenStocktake openStocktake;

    @Inject
    CountDevices countDevices;

    @Inject
    ResolveCountDifference resolve;

    @Inject
    CloseStocktake closeStocktake;

    @Inject
    AttachSignedMinutes attach;

    @Inject
    StocktakeList list;

    @Inject
    StocktakeRows rows;

    @Inject
    StocktakeTally tally;

    @Inject
    CountSheet countSheet;

    @Inject
    AddPlace addPlace;

    @Inject
    OverlappingStocktakes overlapping;

    @Inject
    ResolveAllMissing resolveAllMissing;

    @Inject
    MoveEquipment move;

    @Inject
    ExampleSteps change;

    @Inject
    BreachList breachList;

    @Inject
    LossList losses;

    @Inject
    ReportLoss reportLoss;

    @Inject
    EquipmentSearch search;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @Test
    void scopeFreezesWhatStandsInAPlace() {
        var here = chain.site("KA");
        var there = chain.site("KB");
        var devices = chain.registered("KA", 4, "KA");
        chain.registered("KB", 2, "KB");

        var id = opened(here);
        move(devices.get(0), there);

        var row = list(id);
        assertEquals(4, row.expected());
        assertEquals(4, row.unresolved());
        assertTrue(row.number().matches("\\d\\d/2026/KK"), row.number());
        assertEquals(
                List.of("Địa điểm: Kho KA"),
                acting.as(Role.AUDITOR, () -> list.scope(id)).stream()
                        .map(part -> part.text(Language.VI))
                        .toList());
        assertTrue(rows(id).stream().allMatch(each -> "Kho KA".equals(each.placePath())));
        assertEquals(StocktakeRule.NOTHING_IN_SCOPE, ruleAgainst(() -> opened(chain.site("KC"))));
    }

    @Test
    void scanTellsFoundElsewhereUnexpectedUnknownAndUnreadable() {
        var here = chain.site("SA");
        var there = chain.site("SB");
        chain.registered("SA", 3, "SA");
        chain.registered("SB", 1, "SB");
        var id = opened(here);

        var counted = count(
                id,
                scan("SA-1", here),
                scan("sasn2", there),
                scan("https://so.vn/d/SB-1", here),
                scan("XYZ-9", here),
                new StocktakeScan.Facts(
                        "u1", new ScannedCode("Máy đen"), ScanWay.UNREADABLE, here, null, clock.instant()));

        assertEquals(
                List.of(
                        RowState.FOUND,
                        RowState.WRONG_PLACE,
                        RowState.UNEXPECTED,
                        RowState.UNKNOWN,
                        RowState.UNREADABLE),
                counted.stream().map(CountDevices.Counted::state).toList());
        var now = acting.as(Role.AUDITOR, () -> tally.of(id));
        assertEquals(
                List.of(1, 1, 1, 0, 1, 1, 1),
                now.states().stream().map(StocktakeTally.InState::rows).toList());
        assertEquals(
                2, now.places().stream().mapToInt(StocktakeTally.Share::seen).sum());
        assertEquals(5, now.counters().get(0).devices());
        assertEquals(3, tables.count("sighting where remark = '" + list(id).number() + "'"));
        assertEquals("CountDevices", LastEntry.in(tables).useCase());
    }

    @Test
    void whatIsSentAgainCountsOnce() {
        var here = chain.site("TA");
        chain.registered("TA", 2, "TA");
        var id = opened(here);
        var first = scan("TA-1", here);
        var unreadable = new StocktakeScan.Facts(
                "u2", new ScannedCode("Nhãn rách"), ScanWay.UNREADABLE, here, null, clock.instant());

        count(id, first, unreadable);
        var again = count(id, first, unreadable, first);
        var other = count(id, scan("TASN1", here));

        assertTrue(again.stream().allMatch(CountDevices.Counted::again));
        assertTrue(other.get(0).again());
        assertEquals(3, tables.count("stocktake_scan where stocktake_id = " + id.value()));
        assertEquals(3, rows(id).size());
    }

    @Test
    void severalWhoCountAtTheSameMomentLoseNothing() throws InterruptedException {
        var here = chain.site("MA");
        chain.registered("MA", 30, "MA");
        var id = opened(here);

        var results = AtOnce.run(IntStream.range(0, 6)
                .mapToObj(who -> (Callable<Object>) () -> {
                    for (int i = 1; i <= 30; i++) {
                        if (i % 3 == who % 3) {
                            count(who < 3 ? Role.RECORD_KEEPER : Role.COMPLIANCE_OFFICER, id, scan("MA-" + i, here));
                        }
                    }
                    count(id, scan("NEU-" + who / 3, here));
                    return true;
                })
                .toList());

        assertTrue(results.stream().allMatch(Boolean.TRUE::equals), results.toString());
        var row = list(id);
        assertEquals(30, row.seen());
        assertEquals(2, row.surplus());
        assertEquals(66, tables.count("stocktake_scan where stocktake_id = " + id.value()));
    }

    @Test
    void clockOfAPhoneNeitherCountsBeforeTheBeginningNorAfterNow() {
        var here = chain.site("UA");
        chain.registered("UA", 2, "UA");
        var id = opened(here);

        count(
                id,
                scan("UA-1", here).readAt(clock.instant().minusSeconds(9_000_000)),
                scan("UA-2", here).readAt(clock.instant().plusSeconds(9_000_000)));

        var moments = rows(id).stream()
                .map(StocktakeRowView::countedAt)
                .filter(Objects::nonNull)
                .toList();
        assertEquals(2, moments.size());
        assertTrue(moments.stream().noneMatch(at -> at.isAfter(clock.instant()) || at.isBefore(list(id).openedAt())));
    }

    @Test
    void onlyNamedAccountsCount() {
        var here = chain.site("NC");
        chain.registered("NC", 1, "NC");
        var id = acting.as(
                Role.RECORD_KEEPER,
                () -> openStocktake.open(new OpenStocktake.Command(
                        facts(),
                        scope(here),
                        List.of(new CommitteeMember.Facts(
                                "Trần Văn Bình", "Thủ kho", acting.user(Role.RECORD_KEEPER))))));

        assertEquals(
                StocktakeRule.NOT_A_COUNTER, ruleAgainst(() -> count(Role.COMPLIANCE_OFFICER, id, scan("NC-1", here))));
        count(id, scan("NC-1", here));
        assertThrows(Denied.class, () -> count(Role.AUDITOR, id, scan("NC-1", here)));
    }

    @Test
    void differencesAreResolvedThroughCustody() {
        var here = chain.site("RA");
        var there = chain.site("RB");
        var devices = chain.registered("RA", 5, "RA");
        chain.registered("RB", 1, "RB");
        var id = opened(here);
        count(
                id,
                scan("RA-1", there),
                scan("RB-1", here),
                new StocktakeScan.Facts(
                        "u3", new ScannedCode("Nhãn mờ"), ScanWay.UNREADABLE, here, null, clock.instant()));

        resolve(id, "RA-1", Resolution.MOVED, null, null);
        resolve(id, "RB-1", Resolution.MOVED, null, null);
        resolve(id, "Nhãn mờ", Resolution.IDENTIFIED, "rasn2", null);
        assertEquals(
                StocktakeRule.LOSS_NEEDS_EVIDENCE, ruleAgainst(() -> resolve(id, "RA-3", Resolution.LOST, null, null)));
        resolve(id, "RA-3", Resolution.LOST, null, "Biên bản 01/2026 ngày 15/06/2026");
        assertEquals("ResolveCountDifference", LastEntry.in(tables).useCase());
        assertEquals("IN_STORAGE → LOST", LastEntry.in(tables).changes().get("Equipment.stage"));
        var lost = acting.as(
                Role.AUDITOR,
                () -> losses.get(
                        new LossId(Objects.requireNonNull(row(id, "RA-3").lossId()))));
        assertEquals("Kho RA", lost.lostWhere());
        assertEquals("Biên bản 01/2026 ngày 15/06/2026", lost.policeReport());
        assertTrue(lost.circumstances().startsWith(list(id).number()), lost.circumstances());
        assertEquals(
                List.of(id.value()),
                acting.as(Role.AUDITOR, () -> list.thatReported(new LossId(lost.id()))).stream()
                        .map(StocktakeSummary::id)
                        .toList());
        resolve(id, "RA-4", Resolution.MISSING, null, null);

        assertEquals("Kho RB", device(devices.get(0)).placePath());
        assertEquals(LifecycleStage.LOST, device(devices.get(2)).stage());
        assertEquals(RowState.FOUND, row(id, "RA-2").state());
        assertEquals(1, list(id).unresolved());
        assertEquals(
                StocktakeRule.NO_DIFFERENCE, ruleAgainst(() -> resolve(id, "RA-2", Resolution.PUT_BACK, null, null)));
        assertEquals(
                StocktakeRule.RESOLUTION_NOT_POSSIBLE,
                ruleAgainst(() -> resolve(id, "RA-5", Resolution.MOVED, null, null)));
        // Moving is the keeper's; the officer may say what became of a difference but not move.
        count(id, scan("RA-5", there));
        assertThrows(Denied.class, () -> resolve(Role.COMPLIANCE_OFFICER, id, "RA-5", Resolution.MOVED, null, null));
    }

    @Test
    void codeThatWasReadWronglyIsStruckOutOfCountsAndMinutes() throws IOException {
        var here = chain.site("SM");
        chain.registered("SM", 1, "SM");
        var id = opened(here);
        count(id, scan("SM-1", here), scan("SM-SAI", here));
        assertEquals(1, acting.as(Role.AUDITOR, () -> list.get(id)).surplus());

        resolve(id, "SM-SAI", Resolution.STRUCK_OUT, null, null);
        close(id);

        assertEquals(0, acting.as(Role.AUDITOR, () -> list.get(id)).surplus());
        assertEquals(
                List.of(1),
                acting.as(Role.AUDITOR, () -> tally.of(id)).counters().stream()
                        .map(StocktakeTally.Counter::devices)
                        .toList());
        assertEquals(List.of("SM-1\nSMSN1 1 1"), minutes(acting.as(Role.AUDITOR, () -> list.xlsx(id))));
        assertEquals(
                StocktakeRule.RESOLUTION_NOT_POSSIBLE,
                ruleAgainst(() -> {
                    var open = opened(here);
                    resolve(open, "SM-1", Resolution.STRUCK_OUT, null, null);
                }),
                "nothing that the register knows is struck out");
    }

    @Test
    void closedStocktakeNeverChangesWhateverBecomesOfItsDevices() throws IOException {
        var here = chain.site("CA");
        var there = chain.site("CB");
        var devices = chain.registered("CA", 3, "CA");
        var id = opened(here);
        count(id, scan("CA-1", here), scan("CA-2", there));
        assertEquals(StocktakeRule.DIFFERENCES_OPEN, ruleAgainst(() -> close(id)));
        resolve(id, "CA-2", Resolution.PUT_BACK, null, null);
        resolve(id, "CA-3", Resolution.MISSING, null, null);
        assertThrows(Denied.class, () -> close(Role.RECORD_KEEPER, id));
        assertEquals(StocktakeRule.STOCKTAKE_NOT_CLOSED, ruleAgainst(() -> pdf(id)));
        close(id);
        assertTrue(CloseStocktake.class.isAnnotationPresent(SealsHistory.class), "the history is signed at closing");
        var before = frozen(id);
        var pdf = pdf(id);
        var xlsx = acting.as(Role.AUDITOR, () -> list.xlsx(id));

        clock.moveTo(clock.today().plusDays(3));
        move(devices.get(0), there);
        change(devices.get(1), LifecycleStage.END_OF_USE, null);
        change(devices.get(1), LifecycleStage.DISPOSAL_APPROVED, null);
        change(devices.get(1), LifecycleStage.DESTROYED, "Biên bản tiêu hủy 09/2026");
        lose(devices.get(2));

        assertEquals(before, frozen(id));
        assertArrayEquals(pdf, pdf(id));
        assertArrayEquals(xlsx, acting.as(Role.AUDITOR, () -> list.xlsx(id)));
        assertEquals(StocktakeRule.STOCKTAKE_CLOSED, ruleAgainst(() -> count(id, scan("CA-3", here))));
        assertEquals(
                StocktakeRule.STOCKTAKE_CLOSED,
                ruleAgainst(() -> resolve(id, "CA-3", Resolution.TURNED_UP, null, null)));
        assertEquals(StocktakeRule.STOCKTAKE_CLOSED, ruleAgainst(() -> close(id)));
        assertThrows(
                RuntimeException.class,
                () -> tables.sql()
                        .useHandle(sql -> sql.execute(
                                "update stocktake_row set row_state = 'FOUND' where stocktake_id = ?", id.value())),
                "not even past the register");
        assertEquals(List.of("CA-1\nCASN1 1 1", "CA-2\nCASN2 1 1", "CA-3\nCASN3 1 0"), minutes(xlsx));
    }

    @Test
    void whatIsMissingAtClosingStandsInTheBreachRegister() {
        var here = chain.site("VA");
        var devices = chain.registered("VA", 4, "VA");
        var first = opened(here);
        count(first, scan("VA-1", here));
        resolve(first, "VA-2", Resolution.MISSING, null, null);
        resolve(first, "VA-3", Resolution.TURNED_UP, null, null);
        resolve(first, "VA-4", Resolution.MISSING, null, null);
        lose(devices.get(3));
        assertEquals(List.of(), breaches(devices.get(1)), "it may still turn up");

        close(first);

        var breach = breaches(devices.get(1)).get(0);
        assertEquals(BreachKind.MISSING, breach.kind());
        assertEquals(FoundBy.STOCKTAKE, breach.foundBy());
        assertEquals(list(first).number() + " Kiểm kê quý II: " + REASON.text(), breach.description());
        assertEquals(breach.id(), row(first, "VA-2").breachId());
        assertEquals(List.of(), breaches(devices.get(2)));
        assertEquals(List.of(), breaches(devices.get(3)), "of a loss its own papers tell");

        clock.moveTo(clock.today().plusDays(30));
        var second = opened(here);
        count(second, scan("VA-1", here), scan("VA-3", here));
        resolve(second, "VA-2", Resolution.MISSING, null, null);
        close(second);

        assertEquals(
                List.of(breach.id()),
                breaches(devices.get(1)).stream().map(BreachRow::id).toList());
        assertEquals(
                1,
                acting.as(Role.AUDITOR, () -> breachList.steps(new BreachId(breach.id())))
                        .size());
        assertEquals(
                List.of(second.value(), first.value()),
                acting.as(Role.AUDITOR, () -> list.thatFound(new BreachId(breach.id()))).stream()
                        .map(StocktakeSummary::id)
                        .toList());
    }

    @Test
    void runningOnesAreToldToWhoeverHasToDoWithThem() {
        var here = chain.site("WA");
        chain.registered("WA", 2, "WA");
        var id = opened(here);
        count(id, scan("WA-1", here));

        assertEquals(
                List.of(1),
                running(Role.RECORD_KEEPER, id).stream()
                        .map(StocktakeSummary::seen)
                        .toList());
        assertFalse(running(Role.COMPLIANCE_OFFICER, id).get(0).overdue());
        assertEquals(List.of(), running(Role.AUDITOR, id));
        clock.moveTo(clock.today().plusDays(11));
        assertTrue(running(Role.RECORD_KEEPER, id).get(0).overdue());
        resolve(id, "WA-2", Resolution.TURNED_UP, null, null);
        close(id);
        assertEquals(List.of(), running(Role.RECORD_KEEPER, id));
    }

    private List<StocktakeSummary> running(Role role, StocktakeId id) {
        return acting.as(role, () -> list.running()).stream()
                .filter(row -> row.id() == id.value())
                .toList();
    }

    private List<BreachRow> breaches(EquipmentId device) {
        return acting.as(Role.AUDITOR, () -> breachList.of(device));
    }

    private void lose(EquipmentId device) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> reportLoss.report(new ReportLoss.Command(
                        List.of(device),
                        new Loss.Facts(false, clock.today(), "Kho", "Tìm nhiều nơi không thấy", "Trình báo 77/2026"),
                        List.of())));
    }

    @Test
    void signedMinutesAreKeptOnceItIsClosed() {
        var here = chain.site("GA");
        chain.registered("GA", 1, "GA");
        var id = opened(here);
        var file = new AddPaper.Sent("bien-ban.txt", "Đã ký".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                StocktakeRule.STOCKTAKE_NOT_CLOSED,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> attach.attach(id, file, null))));
        count(id, scan("GA-1", here));
        close(id);

        acting.as(Role.RECORD_KEEPER, () -> attach.attach(id, file, "Bản ký đủ"));

        var paper = acting.as(Role.AUDITOR, () -> list.papers(id)).get(0);
        assertEquals("bien-ban.txt", paper.file().name());
        assertEquals("Bản ký đủ", paper.remark());
    }

    @Test
    void spreadsheetGivesItsTagsElseItsSerialNumbers() {
        var here = chain.site("EA");
        chain.registered("EA", 3, "EA");
        var id = opened(here);

        var counted = sheet(id, "Mã tài sản;Số sê-ri\nEA-1;EASN1\n;easn2\nEA-1;EASN1\n", here);

        assertEquals(
                List.of("EA-1", "EA-2"),
                counted.stream().map(CountDevices.Counted::code).toList());
        assertEquals(2, list(id).seen());
        var refused = assertThrows(RuleViolated.class, () -> sheet(id, "Màu;Cỡ\nđỏ;to\n", here));
        assertEquals(StocktakeRule.CODE_COLUMN_MISSING, refused.rule());
        assertEquals(
                "Không nhận ra cột mã tài sản hay số sê-ri trong tệp. Tệp bắt đầu bằng: Màu, Cỡ."
                        + " Hãy đặt tên cột là “Mã tài sản” hoặc “Số sê-ri” ở dòng đầu.",
                Terms.in(Language.VI).sentence(refused));
    }

    @Test
    void spreadsheetTellsWhatIsNewRepeatedAndUnknown() {
        var here = chain.site("EB");
        chain.registered("EB", 3, "EB");
        var id = opened(here);
        sheet(id, "Mã tài sản\nEB-1\n", here);

        var outcome = outcome(id, "kho.csv", "Mã tài sản\nEB-1\nEB-2\nEB-2\nKHONG-CO-9\n", here);

        assertEquals(1, outcome.fresh());
        assertEquals(2, outcome.again(), "one counted before, one twice in the file");
        assertEquals(1, outcome.unknown());
        assertEquals(3, outcome.counted().size());
    }

    @Test
    void textThatIsNoListOfCodesIsNotReadAsOne() {
        var here = chain.site("EC");
        chain.registered("EC", 1, "EC");
        var id = opened(here);

        for (var text : List.of("Ghi chú\nEC-1\n", "Kính gửi phòng kho\nEC-1\n", "EC-1\nđã xem xong\n", "khong\n")) {
            assertEquals(StocktakeRule.CODE_COLUMN_MISSING, ruleAgainst(() -> sheet(id, text, here)), text);
        }
        assertEquals(0, list(id).seen());
        assertEquals(1, sheet(id, "EC-1\n", here).size(), "codes alone need no heading");
        assertEquals(1, sheet(id, "Mã\nMáy in tầng hai\n", here).size(), "what stands under a heading of codes is one");
    }

    @Test
    void nameAndContentOfASpreadsheetMustAgree() {
        var here = chain.site("ED");
        chain.registered("ED", 1, "ED");
        var id = opened(here);

        assertEquals(
                IntakeRule.NAMED_WORKBOOK_IS_TEXT,
                ruleAgainst(() -> outcome(id, "Kiểm kê.XLSX", "Mã tài sản\nED-1\n", here)));
        assertEquals(0, list(id).seen());
        assertEquals(1, outcome(id, "", "Mã tài sản\nED-1\n", here).fresh(), "no name says nothing");
    }

    @Test
    void runningStocktakeOfTheSameDevicesIsTold() {
        var here = chain.site("EE");
        chain.registered("EE", 2, "EE");
        var room = acting.as(
                Role.RECORD_KEEPER,
                () -> addPlace.add(new AddPlace.Command(PlaceKind.ROOM, here, "EER", "Phòng trong", null)));
        chain.registered("EF", 1, "EER");
        var id = opened(here);

        var inner = acting.as(Role.RECORD_KEEPER, () -> overlapping.with(scope(room)));
        assertEquals(
                List.of(id.value()),
                inner.stream().map(OverlappingStocktakes.Row::id).toList());
        assertEquals(1, inner.get(0).devices());
        assertEquals(
                3,
                acting.as(Role.RECORD_KEEPER, () -> overlapping.with(scope(here)))
                        .get(0)
                        .devices());
        assertEquals(List.of(), acting.as(Role.RECORD_KEEPER, () -> overlapping.with(scope(chain.site("EG")))));
    }

    @Test
    void allThatNobodyHasSeenIsLookedForWithOneReason() {
        var here = chain.site("EH");
        chain.registered("EH", 4, "EH");
        var id = opened(here);
        count(id, scan("EH-1", here));
        resolve(id, "EH-2", Resolution.TURNED_UP, null, null);

        assertEquals(
                2,
                acting.as(Role.RECORD_KEEPER, () -> resolveAllMissing.resolve(id, new Reason("Tìm hai lần không thấy")))
                        .intValue());

        var resolved = acting.as(
                Role.AUDITOR, () -> rows.find(id, StocktakeRows.Query.ALL, StocktakeRowSort.CODE.upwards(), 10, null)
                        .rows());
        assertEquals(
                List.of("null", "TURNED_UP", "MISSING", "MISSING"),
                resolved.stream().map(row -> String.valueOf(row.resolution())).toList());
        assertEquals("Tìm hai lần không thấy", resolved.get(3).resolutionReason());
        assertEquals(
                StocktakeRule.NOTHING_MISSING,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER, () -> resolveAllMissing.resolve(id, new Reason("Thêm một lần nữa")))));
    }

    private List<CountDevices.Counted> sheet(StocktakeId id, String text, PlaceId place) {
        return outcome(id, "dem.csv", text, place).counted();
    }

    private CountSheet.Outcome outcome(StocktakeId id, String name, String text, PlaceId place) {
        return acting.as(
                Role.RECORD_KEEPER, () -> countSheet.count(id, name, text.getBytes(StandardCharsets.UTF_8), place));
    }

    @Test
    void otherCompaniesSeeNothingOfIt() {
        var here = chain.site("OA");
        chain.registered("OA", 1, "OA");
        var id = opened(here);

        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(acting.callerElsewhere(Role.AUDITOR), () -> list.get(id))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        acting.callerElsewhere(Role.RECORD_KEEPER),
                        () -> countDevices.count(id, List.of(scan("OA-1", null))))));
        assertFalse(acting
                .as(
                        acting.callerElsewhere(Role.AUDITOR),
                        () -> list.find(StocktakeList.Query.ALL, StocktakeSort.OPENED_AT.downwards(), 50, null))
                .rows()
                .stream()
                .anyMatch(row -> row.id() == id.value()));
        assertNull(list(id).closedAt());
    }

    private List<String> minutes(byte[] xlsx) throws IOException {
        var read = new ArrayList<String>();
        var format = new DataFormatter();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            workbook.getSheetAt(0).forEach(row -> {
                var cells = new ArrayList<String>();
                row.forEach(cell -> {
                    var text = format.formatCellValue(cell);
                    if (!text.isBlank()) {
                        cells.add(text);
                    }
                });
                if (cells.size() > 8 && cells.get(0).matches("\\d+")) {
                    read.add(cells.get(2) + " " + cells.get(5) + " "
                            + (cells.get(7).equals("0") ? "0" : cells.get(7)));
                }
            });
        }
        return read;
    }

    /** Everything that a closed stocktake says. */
    private String frozen(StocktakeId id) {
        return list(id) + "\n" + rows(id) + "\n" + acting.as(Role.AUDITOR, () -> tally.of(id)) + "\n"
                + acting.as(Role.AUDITOR, () -> list.committee(id));
    }

    private StocktakeId opened(PlaceId place) {
        return acting.as(
                Role.RECORD_KEEPER,
                () -> openStocktake.open(new OpenStocktake.Command(
                        facts(),
                        scope(place),
                        List.of(
                                new CommitteeMember.Facts("Nguyễn Thu Hà", "Phó giám đốc", null),
                                new CommitteeMember.Facts("Trần Văn Bình", "Thủ kho", null)))));
    }

    private Stocktake.Facts facts() {
        LocalDate today = clock.today();
        return new Stocktake.Facts("Kiểm kê quý II", "QĐ 12/2026", today.plusDays(10));
    }

    private static StocktakeScope scope(PlaceId place) {
        return new StocktakeScope(List.of(place), List.of(), List.of(), List.of(), List.of());
    }

    private StocktakeScan.Facts scan(String code, @Nullable PlaceId place) {
        return new StocktakeScan.Facts(
                UUID.randomUUID().toString(), new ScannedCode(code), ScanWay.FIELD, place, null, clock.instant());
    }

    private List<CountDevices.Counted> count(StocktakeId id, StocktakeScan.Facts... scans) {
        return count(Role.RECORD_KEEPER, id, scans);
    }

    private List<CountDevices.Counted> count(Role role, StocktakeId id, StocktakeScan.Facts... scans) {
        return acting.as(role, () -> countDevices.count(id, List.of(scans)));
    }

    private void resolve(
            StocktakeId id, String code, Resolution how, @Nullable String device, @Nullable String evidence) {
        resolve(Role.RECORD_KEEPER, id, code, how, device, evidence);
    }

    private void resolve(
            Role role,
            StocktakeId id,
            String code,
            Resolution how,
            @Nullable String device,
            @Nullable String evidence) {
        var row = row(id, code);
        acting.as(
                role,
                () -> resolve.resolve(new ResolveCountDifference.Command(
                        id, new StocktakeRowId(row.id()), row.version(), how, device, evidence, false, REASON)));
    }

    private void close(StocktakeId id) {
        close(Role.COMPLIANCE_OFFICER, id);
    }

    private void close(Role role, StocktakeId id) {
        int version = list(id).version();
        acting.as(
                role,
                () -> closeStocktake.close(new CloseStocktake.Command(
                        id, version, new Stocktake.Conclusion("Thiếu một thiết bị"), Language.VI)));
    }

    private byte[] pdf(StocktakeId id) {
        return acting.as(Role.AUDITOR, () -> list.pdf(id));
    }

    private StocktakeSummary list(StocktakeId id) {
        return acting.as(Role.AUDITOR, () -> list.get(id));
    }

    private List<StocktakeRowView> rows(StocktakeId id) {
        Page<StocktakeRowView> page = acting.as(
                Role.AUDITOR, () -> rows.find(id, StocktakeRows.Query.ALL, StocktakeRowSort.CODE.upwards(), 200, null));
        return page.rows();
    }

    private StocktakeRowView row(StocktakeId id, String code) {
        return rows(id).stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private EquipmentRow device(EquipmentId id) {
        return acting.as(Role.AUDITOR, () -> search.get(id));
    }

    private void move(EquipmentId device, PlaceId place) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(List.of(device), place, null, clock.today(), REASON)));
    }

    private void change(EquipmentId device, LifecycleStage stage, @Nullable String evidence) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> change.change(new ChangeStage.Command(List.of(device), stage, clock.today(), evidence, REASON)));
    }
}
