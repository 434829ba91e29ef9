package org.provenant.application.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AtOnce;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleFacts;
import org.provenant.application.testbed.ExampleSteps;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.equipment.EquipmentFacts;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.identity.Role;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class CorrectEquipmentTest {

    private static final Reason REASON = new Reason("Đọc lại nhãn máy");

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    CorrectEquipment correct;

    @Inject
    ExampleSteps change;

    @Inject
    EquipmentSearch search;

    @Inject
    TestDatabase tables;

    private EquipmentId device = new EquipmentId(0);
    private EquipmentId other = new EquipmentId(0);

    @BeforeEach
    void twoDevices() {
        run++;
        chain.site("KHO" + run);
        var devices = chain.registered("C" + run, 2, "KHO" + run);
        device = devices.get(0);
        other = devices.get(1);
    }

    @Test
    void correctionTellsWhyAndWhatItWasBefore() {
        correct(ExampleFacts.withSerial(row(), "PF3XK" + run));

        var entry = LastEntry.in(tables);
        assertEquals(REASON.text(), entry.reason());
        assertEquals(Map.of("Equipment.serialNumber", "C%1$dSN1 → PF3XK%1$d".formatted(run)), entry.changes());
        assertEquals("PF3XK" + run, row().serialNumber());
    }

    @Test
    void correctionNeedsAReason() {
        assertEquals(ValueRule.REASON_TOO_SHORT, ruleAgainst(() -> new Reason("ok")));
        assertEquals(ValueRule.REQUIRED, ruleAgainst(() -> new Reason(" ")));
    }

    @Test
    void whoSawAnEarlierVersionIsRefused() {
        var seen = row();
        correct(ExampleFacts.withNote(seen, "Đã vệ sinh"));

        var refusal = assertThrows(RuleViolated.class, () -> correct(seen, ExampleFacts.withNote(seen, "Thiếu sạc")));

        assertEquals(ValueRule.CHANGED_BY_SOMEBODY_ELSE, refusal.rule());
        assertEquals("Đã vệ sinh", row().note());
        assertEquals("REFUSED", LastEntry.in(tables).outcome());
    }

    @Test
    void whoComesTooLateIsToldWhoseChangeItWasAndWhichFields() {
        var seen = row();
        correct(ExampleFacts.withNote(seen, "Đã vệ sinh"));
        correct(ExampleFacts.withSerial(row(), "PF9" + run));

        var refusal = assertThrows(RuleViolated.class, () -> correct(seen, ExampleFacts.withNote(seen, "Thiếu sạc")));

        assertEquals(
                "RECORD_KEEPER đã sửa bản ghi này lúc 15/06/2026 09:00 (đã đổi: Ghi chú, Số sê-ri). Dữ liệu của bạn"
                        + " chưa được lưu: hãy tải lại trang, xem thay đổi rồi sửa lại.",
                Terms.in(Language.VI).sentence(refusal));
    }

    @Test
    void ofTwoWhoCorrectAtOnceOneIsRefused() throws Exception {
        var seen = row();

        var results = AtOnce.run(List.of(correcting(seen, "Một"), correcting(seen, "Hai")));

        var refusals = results.stream().filter(RuleViolated.class::isInstance).toList();
        assertEquals(1, refusals.size(), results.toString());
        assertEquals(ValueRule.CHANGED_BY_SOMEBODY_ELSE, ((RuleViolated) refusals.get(0)).rule());
    }

    @Test
    void serialNumberOfAMakerAndAssetTagAreUnique() {
        var row = row();
        var theirs = acting.as(Role.AUDITOR, () -> search.get(other));

        assertEquals(EquipmentRule.SERIAL_TAKEN, refused(row, ExampleFacts.withSerial(row, "c%dsn2".formatted(run))));
        assertEquals(EquipmentRule.ASSET_TAG_TAKEN, refused(row, ExampleFacts.withTag(row, theirs.assetTag())));

        assertEquals("REFUSED", LastEntry.in(tables).outcome());
        assertEquals(row, row());
    }

    @Test
    void deviceIsNotMadeAfterItsDeclaration() {
        var row = row();

        assertEquals(ValueRule.YEAR_INVALID, refused(row, ExampleFacts.withYear(row, 2027)));
        correct(ExampleFacts.withYear(row, ExampleChain.DECLARED_ON.getYear()));

        assertEquals(ExampleChain.DECLARED_ON.getYear(), row().manufactureYear());
    }

    @Test
    void deviceThatHasLeftIsNotCorrected() {
        acting.as(
                Role.RECORD_KEEPER,
                () -> change.change(new ChangeStage.Command(
                        List.of(device), LifecycleStage.LOST, LocalDate.of(2026, 5, 5), "Biên bản số 8", REASON)));
        var row = row();

        assertEquals(EquipmentRule.NOT_PRESENT, refused(row, ExampleFacts.withNote(row, "X")));
        assertNull(row().note());
    }

    @Test
    void anotherCompanysDeviceIsNotThere() {
        var row = row();

        var rule = ruleAgainst(() -> acting.as(
                acting.callerElsewhere(Role.RECORD_KEEPER),
                () -> correct.correct(
                        new CorrectEquipment.Command(device, row.version(), ExampleFacts.withNote(row, "X"), REASON))));

        assertEquals(ValueRule.NO_SUCH_RECORD, rule);
    }

    private EquipmentRow row() {
        return acting.as(Role.AUDITOR, () -> search.get(device));
    }

    private void correct(EquipmentFacts facts) {
        correct(row(), facts);
    }

    private void correct(EquipmentRow seen, EquipmentFacts facts) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> correct.correct(new CorrectEquipment.Command(device, seen.version(), facts, REASON)));
    }

    private Rule refused(EquipmentRow seen, EquipmentFacts facts) {
        return ruleAgainst(() -> correct(seen, facts));
    }

    private Callable<Object> correcting(EquipmentRow seen, String note) {
        return () -> {
            correct(seen, ExampleFacts.withNote(seen, note));
            return note;
        };
    }
}
