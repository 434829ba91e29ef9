package org.provenant.application.intake.updates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.CorrectEquipment;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentRow;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.job.JobProgress;
import org.provenant.application.organisation.AddUnit;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleFacts;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.ExampleUpdates;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.PointsInTime;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.equipment.AssetTag;
import org.provenant.domain.equipment.Category;
import org.provenant.domain.equipment.Condition;
import org.provenant.domain.equipment.EquipmentFacts;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.Identifiers;
import org.provenant.domain.equipment.Imei;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.equipment.MacAddress;
import org.provenant.domain.equipment.ManufactureYear;
import org.provenant.domain.equipment.SerialNumber;
import org.provenant.domain.identity.Role;
import org.provenant.domain.intake.DeviceKey;
import org.provenant.domain.intake.DeviceUpdateId;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.NumberStyle;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.intake.UpdateOutcome;
import org.provenant.domain.organisation.PersonId;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.UnitKind;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.PointInTime;
import org.provenant.domain.shared.PointInTime.Reading;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class DeviceUpdateTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 15);
    private static final LocalDate MOVED = LocalDate.of(2026, 6, 10);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    ExampleUpdates updates;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    CorrectEquipment correct;

    @Inject
    MoveEquipment move;

    @Inject
    ExampleSteps change;

    @Inject
    AddUnit addUnit;

    @Inject
    PlanUpdate plan;

    @Inject
    UploadUpdate upload;

    @Inject
    ApplyUpdate applyUpdate;

    @Inject
    UpdateList list;

    @Inject
    EquipmentSearch search;

    @Inject
    PointsInTime points;

    @Inject
    TestDatabase tables;

    private String stem = "";
    private PlaceId hall = new PlaceId(0);
    private PersonId engineer = new PersonId(0);
    private List<EquipmentId> devices = List.of();

    @BeforeEach
    void fourDevices() {
        stem = "B" + ++run;
        clock.moveTo(LocalDate.of(2026, 6, 15));
        chain.site("KHO" + run);
        hall = chain.site("XUONG" + run);
        engineer = chain.person("NV" + run);
        devices = chain.registered(stem, 4, "KHO" + run);
        clock.pass(Duration.ofMinutes(1));
    }

    @Test
    void anUpdatedDeviceStandsInTablesAndHistoryAsOneThatWasCorrectedAndMovedByHand() {
        var before = row(0);
        var id = updates.checked(
                DeviceKey.RECORD_NO,
                "Mã hồ sơ;Mã tài sản;Số sê-ri;Hãng sản xuất;Model;Tên hàng;Loại thiết bị;Năm sản xuất;Xuất xứ;Tình trạng;"
                        + "Đơn giá;Loại tiền;Số IMEI;Địa chỉ MAC;Số nhận dạng khác;Ghi chú;Địa điểm sử dụng;Người quản lý\n"
                        + devices.get(0).value() + ";NEW-" + stem + "-1;NEW" + stem + "1;Dell;Latitude;Máy trạm;"
                        + "Máy chủ;2021;Việt Nam;Đã tân trang;"
                        + "500,25;VND;490154203237518;00:1A:2B:3C:4D:5E;UUID 1;Đã thay pin;XUONG" + run + ";NV" + run
                        + "\n",
                MOVED);
        assertEquals(
                List.of(UpdateOutcome.CHANGES), outcomes(id), updates.rows(id).toString());
        updates.apply(id);

        var twin = row(1);
        var facts = new EquipmentFacts(
                new AssetTag("NEW-" + stem + "-2"),
                new SerialNumber("NEW" + stem + "2"),
                null,
                "Dell",
                "Latitude",
                "Máy trạm",
                Category.parse("Máy chủ"),
                new ManufactureYear(2021),
                new Country("VN"),
                Condition.REFURBISHED,
                new Money(new BigDecimal("500.25"), Money.currencyOf("VND")),
                new Identifiers(
                        List.of(new Imei("490154203237518")),
                        List.of(new MacAddress("00:1A:2B:3C:4D:5E")),
                        List.of("UUID 1")),
                "Đã thay pin");
        acting.as(
                Role.RECORD_KEEPER,
                () -> correct.correct(
                        new CorrectEquipment.Command(devices.get(1), twin.version(), facts, ExampleUpdates.REASON)));
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(
                        List.of(devices.get(1)), hall, engineer, MOVED, ExampleUpdates.REASON)));

        assertEquals(before.version() + 1, row(0).version());
        assertEquals(told(1), told(0));
        assertEquals(16, told(0).size());
        assertEquals(stored(1), stored(0));
        assertEquals(stays(1), stays(0));
        assertEquals(movementTold(1), movementTold(0));
        assertEquals(List.of(List.of("MOVE", "1", "2026-06-10")), movements(0));
        assertEquals(movements(1), movements(0));
    }

    @Test
    void aUnitAnswersForDevicesAndAPersonTakesThemOver() {
        var unit = acting.as(
                Role.RECORD_KEEPER,
                () -> addUnit.add(
                        new AddUnit.Command(UnitKind.DEPARTMENT, null, "PKT" + run, "Phòng kỹ thuật " + run, null)));
        var id = updates.checked(
                DeviceKey.ASSET_TAG, sheet("Người quản lý", "PKT" + run, "phong ky thuat " + run, "", ""), MOVED);
        updates.apply(id);
        assertEquals(Long.toString(unit.value()), String.valueOf(row(0).custodianUnitId()));

        var over = updates.checked(DeviceKey.ASSET_TAG, sheet("Người quản lý", "NV" + run, "xóa", "", ""), MOVED);
        updates.apply(over);

        assertEquals(Long.toString(engineer.value()), String.valueOf(row(0).custodianId()));
        assertEquals(null, row(0).custodianUnitId());
        assertEquals(null, row(1).custodianUnitId());
        assertEquals(List.of(List.of("MOVE", "1", "2026-06-10"), List.of("RETURN", "2", "2026-06-10")), movements(1));
        assertEquals(new UndoUpdate.Outcome(2, 0), updates.undo(over));
        assertEquals(Long.toString(unit.value()), String.valueOf(row(1).custodianUnitId()));
        assertEquals(IntakeRule.NOTHING_TO_UNDO, ruleAgainst(() -> updates.undo(id)));
        assertEquals(List.of("KHO" + run + " 2026-03-15 -> 2026-06-10", "KHO" + run + " 2026-06-10 -> "), stays(1));
    }

    @Test
    void aMoveThatSomebodyRecordedForAnEarlierDayKeepsTheUpdateFromBeingTakenBack() {
        var id = updates.checked(DeviceKey.ASSET_TAG, sheet("Địa điểm sử dụng", "XUONG" + run, "", "", ""), MOVED);
        updates.apply(id);
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(
                        List.of(devices.get(0)), hall, engineer, MOVED.minusDays(5), ExampleUpdates.REASON)));

        assertEquals(IntakeRule.NOTHING_TO_UNDO, ruleAgainst(() -> updates.undo(id)));
    }

    @Test
    void anUpdateAndItsUndoAreOneEntryEach() {
        var entries = tables.count("audit_entry");
        var id = updates.checked(DeviceKey.ASSET_TAG, sheet("Ghi chú", "A", "B", "C", "D"));
        updates.apply(id);

        assertEquals(entries + 3, tables.count("audit_entry"));
        assertEquals(List.of("ApplyUpdate", "DONE"), entry());
        assertEquals(5, changesOfLastEntry());
        assertEquals(ExampleUpdates.REASON.text(), LastEntry.in(tables).reason());
        updates.undo(id);
        assertEquals(entries + 4, tables.count("audit_entry"));
        assertEquals(List.of("UndoUpdate", "DONE"), entry());
        assertEquals(5, changesOfLastEntry());
    }

    @Test
    void whatIsBlankStaysAndWhatHoldsTheWordIsEmptied() {
        correct(0, "Vỏ xước");
        correct(1, "Thiếu sạc");

        var id = updates.checked(DeviceKey.ASSET_TAG, sheet("Ghi chú", "", " XOA ", "mới", ""));
        updates.apply(id);

        assertEquals(
                List.of(UpdateOutcome.SAME, UpdateOutcome.CHANGES, UpdateOutcome.CHANGES, UpdateOutcome.SAME),
                outcomes(id));
        assertEquals("Vỏ xước", row(0).note());
        assertEquals(null, row(1).note());
        assertEquals("mới", row(2).note());
    }

    @Test
    void whatEveryDeviceNeedsCannotBeEmptied() {
        var id = updates.checked(DeviceKey.ASSET_TAG, sheet("Model", "xóa", "T480", "", ""));

        assertEquals(List.of(IntakeRule.CANNOT_BE_CLEARED), rules(id, 0));
        assertEquals(IntakeRule.HAS_PROBLEMS, ruleAgainst(() -> updates.apply(id)));
        assertEquals("ThinkPad T14", row(1).model());
    }

    @Test
    void rowsWhoseDeviceIsNotKnownForSureAreNamed() {
        var id = updates.checked(
                DeviceKey.ASSET_TAG, "Mã tài sản;Ghi chú\n" + stem + "-1;a\n" + stem + "-9;b\n" + stem + "-1;c\n;d\n");

        assertEquals(List.of(), rules(id, 0));
        assertEquals(List.of(IntakeRule.KEY_UNKNOWN), rules(id, 1));
        assertEquals(List.of(IntakeRule.KEY_TWICE), rules(id, 2));
        assertEquals(List.of(IntakeRule.KEY_MISSING), rules(id, 3));
        var unknown = updates.rows(id).get(1).problems().get(0);
        assertEquals(
                List.of(3, "Mã tài sản", stem + "-9"),
                List.of(unknown.row(), String.valueOf(unknown.heading()), unknown.value()));
        assertEquals(
                List.of(stem + "-1", 2L),
                updates.rows(id).get(2).problems().get(0).values());
    }

    @Test
    void serialNumberAloneMayMeanSeveralDevicesAndTheMakerTellsThemApart() {
        var other = chain.registered(stem + "X", 1, "KHO" + run).get(0);
        var row = acting.as(Role.AUDITOR, () -> search.get(other));
        var twin = updates.checked(
                DeviceKey.RECORD_NO, "Mã hồ sơ;Hãng sản xuất;Số sê-ri\n" + row.id() + ";Dell;" + stem + "SN1\n");
        updates.apply(twin);

        var alone = updates.checked(DeviceKey.SERIAL, "Số sê-ri;Ghi chú\n" + stem + "SN1;a\n" + stem + "sn2;b\n");
        var maker = updates.checked(
                DeviceKey.SERIAL, "Số sê-ri;Hãng sản xuất;Ghi chú\n" + stem + "SN1;dell;a\n" + stem + "SN1;LENOVO;b\n");

        assertEquals(List.of(IntakeRule.KEY_UNCLEAR), rules(alone, 0));
        assertEquals(List.of(), rules(alone, 1));
        updates.apply(maker);
        assertEquals("a", acting.as(Role.AUDITOR, () -> search.get(other)).note());
        assertEquals("b", row(0).note());
    }

    @Test
    void lineOfADeclarationNamesItsDeviceOnlyIfItBroughtOne() {
        var one = chain.registered(stem + "L", 1, "KHO" + run).get(0);
        var number = acting.as(Role.AUDITOR, () -> search.get(one)).declarationNumber();
        var several = row(0).declarationNumber();

        var id = updates.checked(
                DeviceKey.DECLARATION_LINE,
                "Số tờ khai;Dòng hàng tờ khai;Ghi chú\n" + number + ";1;a\n" + several + ";1;b\n" + number + ";7;c\n");

        assertEquals(List.of(), rules(id, 0));
        assertEquals(List.of(IntakeRule.KEY_UNCLEAR), rules(id, 1));
        assertEquals(List.of(IntakeRule.KEY_UNKNOWN), rules(id, 2));
    }

    @Test
    void whatComesFromPapersOrHasItsOwnWayIsRefusedIfItDiffers() {
        var id = updates.checked(
                DeviceKey.ASSET_TAG,
                "Mã tài sản;Mã HS;Trạng thái;Ngày nhận;Ghi chú\n"
                        + stem + "-1;8471.30.20;Lưu kho;15/03/2026;a\n"
                        + stem + "-2;8471.50.10;;;a\n"
                        + stem + "-3;;Đang sử dụng;;a\n"
                        + stem + "-4;;;16/03/2026;a\n");

        assertEquals(List.of(), rules(id, 0));
        assertEquals(List.of(IntakeRule.NOT_CHANGED_HERE), rules(id, 1));
        assertEquals(List.of(IntakeRule.STAGE_NOT_CHANGED_HERE), rules(id, 2));
        assertEquals(List.of(IntakeRule.NOT_CHANGED_HERE), rules(id, 3));
    }

    @Test
    void tagsSerialsAndIdentifiersOfOthersAreRefused() {
        chain.registered(stem + "O", 1, "KHO" + run);
        var id = updates.checked(
                DeviceKey.RECORD_NO,
                "Mã hồ sơ;Mã tài sản;Số sê-ri;Địa chỉ MAC\n"
                        + devices.get(0).value() + ";" + stem + "O-1;;\n"
                        + devices.get(1).value() + ";;" + stem + "OSN1;\n"
                        + devices.get(2).value() + ";;;00:1A:2B:3C:4D:00\n"
                        + devices.get(3).value() + ";;;00:1A:2B:3C:4D:00\n");

        assertEquals(List.of(IntakeRule.ASSET_TAG_OF_ANOTHER), rules(id, 0));
        assertEquals(List.of(IntakeRule.SERIAL_OF_ANOTHER), rules(id, 1));
        assertEquals(List.of(), rules(id, 2));
        assertEquals(List.of(IntakeRule.IDENTIFIER_TWICE), rules(id, 3));
    }

    @Test
    void rulesOfOneDeviceHoldInAnUpdate() {
        var id = updates.checked(
                DeviceKey.ASSET_TAG,
                "Mã tài sản;Số sê-ri;Lý do không có số sê-ri;Năm sản xuất;Địa điểm sử dụng\n"
                        + stem + "-1;;Tem đã mất;;\n"
                        + stem + "-2;xóa;Tem đã mất;;\n"
                        + stem + "-3;;;2027;\n"
                        + stem + "-4;;;;KHO KHONG CO\n");

        assertEquals(List.of(EquipmentRule.SERIAL_OR_REASON), rules(id, 0));
        assertEquals(List.of(), rules(id, 1));
        assertEquals(List.of(ValueRule.YEAR_INVALID), rules(id, 2));
        assertEquals(List.of(IntakeRule.PLACE_UNKNOWN), rules(id, 3));
    }

    @Test
    void devicesMoveNeitherInTheFutureNorBeforeTheyCameThere() {
        var sheet = sheet("Địa điểm sử dụng", "XUONG" + run, "KHO" + run, "", "");

        assertEquals(
                CustodyRule.IN_THE_FUTURE,
                ruleAgainst(() -> updates.checked(
                        DeviceKey.ASSET_TAG, sheet, clock.today().plusDays(1))));
        var early = updates.checked(DeviceKey.ASSET_TAG, sheet, RECEIVED.minusDays(1));
        assertEquals(List.of(CustodyRule.BEFORE_PRESENT_STAY), rules(early, 0));
        assertEquals(UpdateOutcome.SAME, outcomes(early).get(1));
    }

    @Test
    void whatSomebodyChangedSinceTheCheckIsToldAndNotOverwritten() {
        var id = updates.checked(DeviceKey.ASSET_TAG, sheet("Ghi chú", "a", "b", "c", "d"));
        correct(2, "Của người khác");

        assertEquals(IntakeRule.CHANGED_MEANWHILE, ruleAgainst(() -> updates.apply(id)));

        assertEquals(1, acting.as(Role.AUDITOR, () -> list.changedMeanwhile(id)));
        assertEquals(
                List.of(false, false, true, false),
                updates.rows(id).stream().map(UpdateRow::meanwhile).toList());
        assertEquals(null, row(0).note());
        assertEquals("Của người khác", row(2).note());
        updates.checkAgain(id);
        var told = updates.rows(id).get(2).changes().get(0);
        assertEquals(
                "Của người khác", told.before() == null ? "" : told.before().text());
        updates.apply(id);
        assertEquals("c", row(2).note());
    }

    @Test
    void aListThatSaysHowOldItIsOverwritesNothingNewer() {
        var sheet = "Mã hồ sơ;Phiên bản hồ sơ;Ghi chú\n" + devices.get(0).value() + ";1;a\n"
                + devices.get(1).value() + ";1;b\n";
        correct(1, "Của người khác");

        var id = updates.checked(DeviceKey.RECORD_NO, sheet);

        assertEquals(List.of(), rules(id, 0));
        assertEquals(List.of(IntakeRule.CHANGED_SINCE_EXPORT), rules(id, 1));
    }

    @Test
    void anUpdateIsTakenBackForEveryDeviceToWhichNothingHasHappenedSince() {
        var before = List.of(stored(0), stored(1), stored(2), stored(3));
        var id = updates.checked(
                DeviceKey.ASSET_TAG,
                "Mã tài sản;Model;Ghi chú;Địa điểm sử dụng;Người quản lý\n"
                        + stem + "-1;T1;a;XUONG" + run + ";NV" + run + "\n"
                        + stem + "-2;T2;b;;\n"
                        + stem + "-3;T3;;XUONG" + run + ";\n"
                        + stem + "-4;;;;NV" + run + "\n",
                MOVED);
        updates.apply(id);
        correct(1, "Sau đó");

        var outcome = updates.undo(id);

        assertEquals(new UndoUpdate.Outcome(3, 1), outcome);
        assertEquals(
                List.of(UpdateOutcome.UNDONE, UpdateOutcome.LEFT, UpdateOutcome.UNDONE, UpdateOutcome.UNDONE),
                outcomes(id));
        assertEquals(List.of(IntakeRule.CHANGED_SINCE_UPDATE), rules(id, 1));
        assertEquals("T2", row(1).model());
        for (int device : List.of(0, 2, 3)) {
            assertEquals(before.get(device), stored(device));
            assertEquals("KHO" + run, row(device).placeCode());
            assertEquals(null, row(device).custodianId());
            assertEquals(List.of("KHO" + run + " 2026-03-15 -> "), stays(device));
        }
        assertEquals(IntakeRule.UPDATE_NOT_DONE, ruleAgainst(() -> updates.undo(id)));
    }

    @Test
    void nothingIsTakenBackIfSomethingHasHappenedToAll() {
        var id = updates.checked(DeviceKey.ASSET_TAG, sheet("Ghi chú", "a", "", "", ""));
        updates.apply(id);
        correct(0, "Sau đó");

        assertEquals(IntakeRule.NOTHING_TO_UNDO, ruleAgainst(() -> updates.undo(id)));
        assertEquals(UpdateOutcome.CHANGES, outcomes(id).get(0));
    }

    @Test
    void sameValuesForAWholeFilterChangeWhatIsHereAndLeaveWhatIsGone() {
        acting.as(
                Role.RECORD_KEEPER,
                () -> change.change(new ChangeStage.Command(
                        List.of(devices.get(3)),
                        LifecycleStage.LOST,
                        MOVED,
                        "Biên bản 01/2026",
                        ExampleUpdates.REASON)));

        var id = planned(
                Map.of(UpdateColumn.MODEL, "ThinkPad T14 Gen 2", UpdateColumn.PLACE, "XUONG" + run),
                Set.of(UpdateColumn.CUSTODIAN));
        updates.apply(id);

        assertEquals(
                List.of(UpdateOutcome.CHANGES, UpdateOutcome.CHANGES, UpdateOutcome.CHANGES, UpdateOutcome.REFUSED),
                outcomes(id));
        assertEquals(List.of(EquipmentRule.NOT_PRESENT), rules(id, 3));
        assertEquals(List.of("ThinkPad T14 Gen 2", "XUONG" + run), List.of(row(2).model(), row(2).placeCode()));
        assertEquals("ThinkPad T14", row(3).model());
        assertEquals(new UndoUpdate.Outcome(3, 0), updates.undo(id));
        assertEquals("ThinkPad T14", row(2).model());
    }

    @Test
    void noTagOrSerialNumberIsGivenToManyDevices() {
        assertEquals(
                IntakeRule.NOTHING_TO_UPDATE,
                ruleAgainst(() -> planned(Map.of(UpdateColumn.ASSET_TAG, "T-1"), Set.of(UpdateColumn.SERIAL))));
    }

    @Test
    void factsArePutRightForEverAndMovesCountFromTheirDay() {
        var id = updates.checked(
                DeviceKey.ASSET_TAG,
                "Mã tài sản;Số sê-ri;Model;Địa điểm sử dụng\n" + stem + "-1;;T480;XUONG" + run + "\n",
                MOVED);
        updates.apply(id);
        clock.moveTo(LocalDate.of(2026, 7, 1));

        assertEquals("T480 KHO" + run, known(RECEIVED));
        assertEquals("T480 KHO" + run, known(MOVED.minusDays(1)));
        assertEquals("T480 XUONG" + run, known(MOVED));
        assertEquals("T480 XUONG" + run, at(LocalDate.of(2026, 6, 16), Reading.AS_RECORDED));
        updates.undo(id);
        clock.moveTo(LocalDate.of(2026, 7, 3));
        assertEquals("ThinkPad T14 KHO" + run, known(RECEIVED));
        assertEquals("ThinkPad T14 KHO" + run, known(MOVED));
        assertEquals("T480 XUONG" + run, at(LocalDate.of(2026, 6, 16), Reading.AS_RECORDED));
    }

    @Test
    void anotherCompanysUpdateIsNotThere() {
        var id = updates.checked(DeviceKey.ASSET_TAG, sheet("Ghi chú", "a", "", "", ""));

        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(acting.callerElsewhere(Role.RECORD_KEEPER), () -> list.get(id))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        acting.callerElsewhere(Role.RECORD_KEEPER),
                        () -> applyUpdate.apply(id, ExampleUpdates.REASON, JobProgress.UNWATCHED))));
        assertEquals(List.of(), acting.as(acting.callerElsewhere(Role.AUDITOR), () -> list.rows(id, null, 0, 10)));
    }

    @Test
    void valuesThatWereRefusedArePutRightForTheSameDevices() {
        var first = planned(Map.of(UpdateColumn.MANUFACTURE_YEAR, "3021"), Set.of(UpdateColumn.NOTE));
        var refused = acting.as(Role.AUDITOR, () -> list.rows(first, null, 0, 10));
        assertEquals(UpdateOutcome.REFUSED, refused.get(1).outcome());
        assertEquals(2, refused.get(1).row(), "the place among the chosen devices, not a row of no sheet");
        assertEquals(2, refused.get(1).problems().get(0).row());

        var typed = acting.as(Role.AUDITOR, () -> list.typed(first));
        assertEquals(devices.size(), typed.devices());
        assertEquals(Map.of(UpdateColumn.MANUFACTURE_YEAR, "3021"), typed.values());
        assertEquals(Set.of(UpdateColumn.NOTE), typed.cleared());

        var again = acting.as(
                Role.RECORD_KEEPER,
                () -> plan.plan(new PlanUpdate.Command(
                        "Sửa lại",
                        List.of(),
                        null,
                        Map.of(UpdateColumn.NOTE, "Đã xem lại"),
                        Set.of(),
                        NumberStyle.COMMA_DECIMAL,
                        null,
                        first)));
        var rows = acting.as(Role.AUDITOR, () -> list.rows(again, null, 0, 10));
        assertEquals(
                refused.stream().map(UpdateRow::device).toList(),
                rows.stream().map(UpdateRow::device).toList());
        assertEquals(UpdateOutcome.CHANGES, rows.get(0).outcome());
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(acting.callerElsewhere(Role.AUDITOR), () -> list.typed(first))));
    }

    @Test
    void workbookByNameAloneIsRefused() {
        assertEquals(
                IntakeRule.NAMED_WORKBOOK_IS_TEXT,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> upload.upload("sua.xlsx", sheet("Ghi chú", "a").getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void devicesOfAnotherCompanyAreNotFound() {
        var elsewhere = acting.callerElsewhere(Role.RECORD_KEEPER);
        assertTrue(elsewhere.company() != null);

        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        elsewhere,
                        () -> plan.plan(new PlanUpdate.Command(
                                "x",
                                devices,
                                null,
                                Map.of(UpdateColumn.NOTE, "a"),
                                Set.of(),
                                NumberStyle.COMMA_DECIMAL,
                                null)))));
    }

    private DeviceUpdateId planned(Map<UpdateColumn, String> values, Set<UpdateColumn> cleared) {
        return acting.as(
                Role.RECORD_KEEPER,
                () -> plan.plan(new PlanUpdate.Command(
                        "Tất cả " + stem,
                        List.of(),
                        EquipmentQuery.text(stem),
                        values,
                        cleared,
                        NumberStyle.COMMA_DECIMAL,
                        null)));
    }

    private String sheet(String heading, String... values) {
        var sheet = new StringBuilder("Mã tài sản;" + heading + "\n");
        for (int i = 0; i < values.length; i++) {
            sheet.append(stem + "-" + (i + 1) + ";" + values[i] + "\n");
        }
        return sheet.toString();
    }

    private void correct(int device, @Nullable String note) {
        acting.as(Role.RECORD_KEEPER, () -> {
            var row = search.get(devices.get(device));
            correct.correct(new CorrectEquipment.Command(
                    devices.get(device),
                    row.version(),
                    ExampleFacts.withNote(row, note == null ? "" : note),
                    ExampleUpdates.REASON));
        });
    }

    private EquipmentRow row(int device) {
        return acting.as(Role.AUDITOR, () -> search.get(devices.get(device)));
    }

    private List<UpdateOutcome> outcomes(DeviceUpdateId id) {
        return updates.rows(id).stream().map(UpdateRow::outcome).toList();
    }

    private List<Rule> rules(DeviceUpdateId id, int position) {
        return updates.rows(id).get(position).problems().stream()
                .map(problem -> problem.rule())
                .toList();
    }

    private String known(LocalDate day) {
        return at(day, Reading.AS_KNOWN);
    }

    private String at(LocalDate day, Reading reading) {
        return points.at(new PointInTime(day, reading), () -> {
            var row = row(0);
            return row.model() + " " + row.placeCode();
        });
    }

    /** What the history tells of a device, without what differs from its twin by its nature. */
    private Map<String, String> told(int device) {
        var told = new TreeMap<String, String>();
        tables.sql().useHandle(sql -> sql.createQuery("""
                        select f.key, f.value::text as sides from audit_change c, jsonb_each(c.fields) f
                        where c.entity = 'Equipment' and c.kind = 'CHANGED' and c.record_id = :id order by c.entry_id
                        """)
                .bind("id", devices.get(device).value())
                .map((row, context) ->
                        told.put(row.getString("key"), row.getString("sides").replaceAll(stem + "(SN|-)?\\d\"", stem)))
                .list());
        return told;
    }

    private String stored(int device) {
        return tables.sql()
                .withHandle(sql -> sql.createQuery("select (to_jsonb(e) - array['id', 'version', 'search'])::text"
                                + " from equipment e where id = :id")
                        .bind("id", devices.get(device).value())
                        .mapTo(String.class)
                        .one()
                        .replaceAll(stem + "(SN|-)?\\d\"", stem));
    }

    private List<String> stays(int device) {
        return tables.sql().withHandle(sql -> sql.createQuery("""
                        select p.code || ' ' || s.since || ' -> ' || coalesce(s.until::text, '') || coalesce(' ' || s.person_id, '')
                        from stay s join place p on p.id = s.place_id where s.equipment_id = :id order by s.id
                        """)
                .bind("id", devices.get(device).value())
                .mapTo(String.class)
                .list());
    }

    /** What the history tells of the movement of a device, without what is its own. */
    private String movementTold(int device) {
        return tables.sql().withHandle(sql -> sql.createQuery("""
                        select (c.fields - array['equipment', 'recordedAt'])::text from audit_change c
                          join movement m on m.id = c.record_id
                        where c.entity = 'Movement' and c.kind = 'CREATED' and m.equipment_id = :id
                        """)
                .bind("id", devices.get(device).value())
                .mapTo(String.class)
                .one());
    }

    private List<List<String>> movements(int device) {
        return tables.sql().withHandle(sql -> sql.createQuery(
                        "select movement_kind, step, moved_on from movement where equipment_id = :id order by id")
                .bind("id", devices.get(device).value())
                .map((row, context) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }

    private List<String> entry() {
        var last = LastEntry.in(tables);
        return List.of(last.useCase(), last.outcome());
    }

    private long changesOfLastEntry() {
        return tables.number("select changes from audit_entry order by id desc limit 1");
    }
}
