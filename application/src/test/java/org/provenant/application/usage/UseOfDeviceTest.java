package org.provenant.application.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.EquipmentQuery;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.EquipmentSort;
import org.provenant.application.shared.file.ExamplePhoto;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.usage.ConditionKind;
import org.provenant.domain.usage.ConditionPhotoId;
import org.provenant.domain.usage.ConditionRecord;
import org.provenant.domain.usage.ConditionRecordId;
import org.provenant.domain.usage.SightingKind;
import org.provenant.domain.usage.UsageRule;
import org.provenant.domain.usage.WorkingCondition;

@RegisterTest
class UseOfDeviceTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 15);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 10);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 10);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    ReportSighting reportSighting;

    @Inject
    RecordCondition recordCondition;

    @Inject
    WithdrawCondition withdrawCondition;

    @Inject
    UseOfDevice use;

    @Inject
    EquipmentSearch search;

    @Inject
    TestDatabase tables;

    private PlaceId place = new PlaceId(0);
    private List<EquipmentId> devices = List.of();

    @BeforeEach
    void someDevices() {
        run++;
        place = chain.site("DUNG" + run);
        devices = chain.registered("DUNG" + run, 3, "DUNG" + run);
    }

    @Test
    void latestSightingCountsWhateverWasRecordedLast() {
        var device = devices.get(0);

        seen(device, MAY, true);
        seen(device, APRIL, null);

        var summary = summary(device);
        assertEquals(MAY, summary.lastSeenOn());
        assertEquals(SightingKind.SCAN, summary.lastSeenBy());
        assertEquals(true, summary.inUse());
        assertNull(summary.idleSince());
        assertEquals(
                List.of(MAY, APRIL),
                acting.as(Role.AUDITOR, () -> use.sightings(device)).stream()
                        .map(UseOfDevice.Seen::seenOn)
                        .toList());
    }

    @Test
    void deviceIsIdleSinceItWasFirstFoundSoAndNeverInUseAfterwards() {
        var device = devices.get(0);

        seen(device, RECEIVED, false);
        seen(device, APRIL, true);
        seen(device, MAY, false);
        seen(device, JUNE, false);
        assertEquals(MAY, summary(device).idleSince());
        seen(device, JUNE, true);

        assertNull(summary(device).idleSince());
    }

    @Test
    void listFindsWhatNobodyHasSeenAndWhatIsIdle() {
        seen(devices.get(0), MAY, true);
        seen(devices.get(1), APRIL, false);

        assertEquals(List.of(devices.get(1), devices.get(2)), found(MAY, null));
        assertEquals(devices, found(MAY.plusDays(1), null));
        assertEquals(List.of(), found(RECEIVED, null));
        assertEquals(List.of(devices.get(1)), found(null, APRIL));
        assertEquals(List.of(), found(null, APRIL.minusDays(1)));
    }

    @Test
    void nobodySeesADeviceInTheFutureOrBeforeItCame() {
        var device = devices.get(0);

        assertEquals(UsageRule.SEEN_BEFORE_IT_CAME, ruleAgainst(() -> seen(device, RECEIVED.minusDays(1), null)));
        assertEquals(UsageRule.SEEN_IN_THE_FUTURE, ruleAgainst(() -> seen(device, LocalDate.of(2999, 1, 1), null)));
        assertEquals("REFUSED", LastEntry.in(tables).outcome());
    }

    @Test
    void maintenanceIsASightingAndTellsTheCondition() {
        var device = devices.get(0);

        record(device, facts(MAY, WorkingCondition.UNDER_REPAIR), List.of());

        var summary = summary(device);
        assertEquals(WorkingCondition.UNDER_REPAIR, summary.workingCondition());
        assertEquals(SightingKind.MAINTENANCE, summary.lastSeenBy());
        assertEquals(MAY, summary.lastSeenOn());
        assertEquals("RecordCondition", LastEntry.in(tables).useCase());
        assertEquals(" → UNDER_REPAIR", LastEntry.in(tables).changes().get("ConditionRecord.workingCondition"));
    }

    @Test
    void withdrawnEntryStaysReadableAndCountsNoMore() {
        var device = devices.get(0);
        record(device, facts(APRIL, WorkingCondition.WORKING), List.of());
        var wrong = record(device, facts(MAY, WorkingCondition.BEYOND_REPAIR), List.of());
        var reason = new Reason("Ghi nhầm sang máy khác");

        acting.as(Role.RECORD_KEEPER, () -> withdrawCondition.withdraw(device, wrong, reason));

        assertEquals(WorkingCondition.WORKING, summary(device).workingCondition());
        assertEquals(
                reason.text(),
                acting.as(Role.AUDITOR, () -> use.conditions(device)).get(0).withdrawnBecause());
        assertEquals(
                UsageRule.CONDITION_WITHDRAWN,
                ruleAgainst(
                        () -> acting.as(Role.RECORD_KEEPER, () -> withdrawCondition.withdraw(device, wrong, reason))));
    }

    @Test
    void photosAreKeptAsPicturesAlone() {
        var device = devices.get(0);
        var photos = List.of(
                new RecordCondition.Photo("Mặt sau.jpg", ExamplePhoto.jpeg(6)),
                new RecordCondition.Photo("Màn hình.png", ExamplePhoto.png()));

        var record = record(device, facts(MAY, WorkingCondition.FAULTY), photos);

        var kept = acting.as(Role.AUDITOR, () -> use.conditions(device)).get(0).photos();
        assertEquals(
                List.of("Mặt sau.jpg", "Màn hình.png"),
                kept.stream().map(UseOfDevice.Photo::fileName).toList());
        var bytes = acting.as(
                Role.AUDITOR,
                () -> use.photoBytes(
                        device, record, new ConditionPhotoId(kept.get(0).id())));
        assertEquals(kept.get(0).fileSize(), bytes.length);
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains(ExamplePhoto.OWNER));
        assertEquals("UseOfDevice", LastEntry.in(tables).useCase());
    }

    @Test
    void onlyPhotosAreTakenAndNotMoreThanAFew() {
        var device = devices.get(0);
        var facts = facts(MAY, WorkingCondition.FAULTY);
        var text = new RecordCondition.Photo("ghi chú.txt", "Không phải ảnh".getBytes(StandardCharsets.UTF_8));
        var photo = new RecordCondition.Photo("a.png", ExamplePhoto.png());
        var program = new RecordCondition.Photo("a.png", "MZ\0\0chạy được".getBytes(StandardCharsets.UTF_8));

        assertEquals(UsageRule.NOT_A_PHOTO, ruleAgainst(() -> record(device, facts, List.of(text))));
        assertEquals(FileRule.FILE_RUNS, ruleAgainst(() -> record(device, facts, List.of(program))));
        assertEquals(
                UsageRule.TOO_MANY_PHOTOS,
                ruleAgainst(() -> record(device, facts, Collections.nCopies(ConditionRecord.MOST_PHOTOS + 1, photo))));
        assertEquals(0, tables.count("condition_record where equipment_id = " + device.value()));
    }

    @Test
    void anotherCompanysDeviceIsNotThere() {
        var stranger = acting.callerElsewhere(Role.RECORD_KEEPER);
        var device = devices.get(0);

        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(stranger, () -> use.summary(device))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        stranger, () -> reportSighting.report(new ReportSighting.Command(device, MAY, true, null)))));
    }

    private void seen(EquipmentId device, LocalDate day, @Nullable Boolean inUse) {
        acting.as(
                Role.RECORD_KEEPER, () -> reportSighting.report(new ReportSighting.Command(device, day, inUse, null)));
    }

    private ConditionRecordId record(
            EquipmentId device, ConditionRecord.Facts facts, List<RecordCondition.Photo> photos) {
        return acting.as(
                Role.RECORD_KEEPER, () -> recordCondition.record(new RecordCondition.Command(device, facts, photos)));
    }

    private static ConditionRecord.Facts facts(LocalDate day, WorkingCondition condition) {
        return new ConditionRecord.Facts(day, ConditionKind.MAINTENANCE, condition, "Thay pin, vệ sinh quạt", null);
    }

    private UseOfDevice.Summary summary(EquipmentId device) {
        return acting.as(Role.AUDITOR, () -> use.summary(device));
    }

    private List<EquipmentId> found(@Nullable LocalDate notSeen, @Nullable LocalDate idle) {
        var query = new EquipmentQuery(null, Set.of(), null, place, null, null, null, null, null, null)
                .unused(notSeen, idle);
        return acting
                .as(Role.AUDITOR, () -> search.find(query, EquipmentSort.ASSET_TAG.upwards(), 50, null))
                .rows()
                .stream()
                .map(row -> new EquipmentId(row.id()))
                .toList();
    }
}
