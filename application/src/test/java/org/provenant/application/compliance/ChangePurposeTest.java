package org.provenant.application.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.audit.History;
import org.provenant.application.audit.HistoryEntry;
import org.provenant.application.customs.CancelDeclaration;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.lock.ConsentList;
import org.provenant.application.equipment.lock.DeclareConsented;
import org.provenant.application.equipment.lock.DeviceBinding;
import org.provenant.application.equipment.lock.RecordConsent;
import org.provenant.application.equipment.lock.WithdrawConsent;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.reporting.PeriodicReports;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleReports;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Denied;
import org.provenant.application.usecase.PointsInTime;
import org.provenant.domain.audit.Outcome;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.customs.DeclarationId;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.customs.TypeCode;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.lock.PurposeChangeId;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.equipment.lock.UseConsentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.reporting.ReportPeriod;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.PointInTime;
import org.provenant.domain.shared.PointInTime.Reading;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class ChangePurposeTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 5, 4);
    private static final LocalDate DECLARED = LocalDate.of(2026, 5, 11);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
    private static final String TRAINING = "Đào tạo nội bộ";
    private static final Reason REASON = new Reason("Theo văn bản đồng ý");

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @Inject
    RecordConsent record;

    @Inject
    DeclareConsented declare;

    @Inject
    WithdrawConsent withdraw;

    @Inject
    CancelDeclaration cancel;

    @Inject
    ConsentList consents;

    @Inject
    ChangePurpose changePurpose;

    @Inject
    TakePurposeBack takeBack;

    @Inject
    PurposePreview preview;

    @Inject
    LockAttempts attempts;

    @Inject
    DeviceBinding binding;

    @Inject
    EquipmentSearch search;

    @Inject
    History history;

    @Inject
    ExampleReports example;

    @Inject
    PeriodicReports reports;

    @Inject
    PointsInTime points;

    private PermitLineId line = new PermitLineId(0);
    private DeclarationId original = new DeclarationId(0);
    private List<EquipmentId> devices = List.of();
    private EquipmentId device = new EquipmentId(0);

    @BeforeEach
    void devicesForProduction() {
        run++;
        cameIn(PermittedCase.SP1);
    }

    private void cameIn(PermittedCase permittedCase) {
        var code = permittedCase + "MD" + run;
        chain.site(code);
        line = chain.permit(permittedCase, 4, 1).get(0);
        original = chain.declaration(line, 2);
        devices = chain.devicesOf(chain.imported(original, ExampleChain.laptops(code, 2, code)));
        device = devices.get(0);
    }

    @Test
    void withoutConsentItIsRefusedWithRuleAndSourceAndTheAttemptIsKept() {
        var refusal = assertThrows(RuleViolated.class, () -> changed(TRAINING, DAY));

        assertEquals(EquipmentRule.CONSENT_NEEDED, refusal.rule());
        assertTrue(
                refusal.values().contains("TT 38/2015/TT-BTC, Điều 21"),
                refusal.values().toString());
        var entry = LastEntry.in(tables);
        assertEquals(List.of("REFUSED", "ChangePurpose"), List.of(entry.outcome(), entry.useCase()));
        var attempt = acting.as(Role.AUDITOR, () -> attempts.on(device)).get(0);
        assertEquals(List.of("ChangePurpose", "CONSENT_NEEDED"), List.of(attempt.useCase(), attempt.rule()));
        assertTrue(attempt.sentenceVi().contains("TT 38/2015/TT-BTC"), attempt.sentenceVi());
        assertEquals("Sản xuất", purpose());
    }

    @Test
    void consentCountsForItsPurposeItsDevicesAndItsTimeAlone() {
        declared(consented("Cho thuê phòng học", List.of(device), null));
        declared(consented(TRAINING, List.of(devices.get(1)), null));
        declared(consented(TRAINING, List.of(device), DAY.minusDays(1)));
        assertEquals(EquipmentRule.CONSENT_NEEDED, ruleAgainst(() -> changed(TRAINING, DAY)));

        var withdrawn = consented(TRAINING, List.of(device), null);
        acting.as(Role.COMPLIANCE_OFFICER, () -> withdraw.withdraw(withdrawn, 1, REASON));
        assertEquals(EquipmentRule.CONSENT_NEEDED, ruleAgainst(() -> changed(TRAINING, DAY)));
        assertEquals(EquipmentRule.CONSENT_NEEDED, ruleAgainst(() -> changed(TRAINING, ISSUED.minusDays(1))));
    }

    @Test
    void consentNamesThePurposeAndOnlyThatToAnotherPurposeDoes() {
        assertEquals(
                EquipmentRule.PURPOSE_OF_CONSENT, ruleAgainst(() -> facts(DeviceAction.OTHER_PURPOSE, null, null)));
        assertEquals(EquipmentRule.PURPOSE_OF_CONSENT, ruleAgainst(() -> facts(DeviceAction.SELL, TRAINING, null)));
    }

    @Test
    void newDeclarationThatStandsOnTheDayIsNeededBesideTheConsent() {
        var consent = consented(TRAINING, devices, null);
        assertEquals(EquipmentRule.NEW_DECLARATION_NEEDED, ruleAgainst(() -> changed(TRAINING, DAY)));
        declared(consent);
        assertEquals(EquipmentRule.NEW_DECLARATION_NEEDED, ruleAgainst(() -> changed(TRAINING, DECLARED.minusDays(1))));

        changed("ĐÀO TẠO  nội bộ", DAY);

        var card = card();
        assertEquals(
                List.of("ĐÀO TẠO nội bộ", "Sản xuất"),
                List.of(card.purpose().replace("  ", " "), card.permittedPurpose()));
        var step = card.changes().get(0);
        assertEquals(consent.value(), step.consentId());
        assertEquals(
                List.of("108104417760", DECLARED, DAY, true),
                List.of(String.valueOf(step.declaration()), step.declaredOn(), step.changedOn(), step.present()));
        assertEquals(card.purpose(), purpose());
        assertEquals(
                "Sản xuất",
                acting.as(Role.AUDITOR, () -> search.get(devices.get(1))).purpose());
        assertEquals(
                List.of("DONE", "ChangePurpose"),
                List.of(LastEntry.in(tables).outcome(), LastEntry.in(tables).useCase()));
    }

    @Test
    void wholePermitLineMayBeConsentedToAndSeveralChangeAtOnceOrNone() {
        var consent = recorded(facts(DeviceAction.OTHER_PURPOSE, TRAINING, null), List.of(), List.of(line));
        declared(consent);
        changed(TRAINING, DAY);
        assertEquals(EquipmentRule.PURPOSE_UNCHANGED, ruleAgainst(() -> changedAll(TRAINING, DAY)));
        assertEquals(
                0,
                acting.as(Role.AUDITOR, () -> binding.of(devices.get(1)))
                        .changes()
                        .size());

        var rows = acting.as(Role.AUDITOR, () -> preview.of(command(devices, TRAINING, DAY)));
        assertEquals(
                List.of(TRAINING, "Sản xuất"),
                rows.stream().map(PurposePreview.Row::purpose).toList());
        assertTrue(String.valueOf(rows.get(0).sentenceVi()).contains("đã dùng cho mục đích này"));
        assertNull(rows.get(1).sentenceVi());
        assertTrue(String.valueOf(acting.as(Role.AUDITOR, () -> preview.of(command(devices, "Khác", DAY)))
                        .get(1)
                        .sentenceEn())
                .contains("needs a written consent"));
    }

    @Test
    void researchGoodsServeNothingElseWhoeverConsents() {
        cameIn(PermittedCase.RS1);
        declared(consented(TRAINING, List.of(device), null));
        assertEquals(EquipmentRule.ACTION_CLOSED, ruleAgainst(() -> changed(TRAINING, DAY)));
    }

    @Test
    void newDeclarationIsOfATypeThatTheRuleBookNamesAndWasNotCancelled() {
        var consent = consented(TRAINING, List.of(device), null);
        var a12 = command(consent, "108104417760", "A12");
        assertEquals(EquipmentRule.NOT_OF_CHANGED_PURPOSE, ruleAgainst(() -> declared(a12)));

        var inRegister = chain.declaration(line, 1);
        var number = numberOf(inRegister);
        assertEquals(
                EquipmentRule.NOT_OF_CHANGED_PURPOSE, ruleAgainst(() -> declared(command(consent, number, "A42"))));
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> cancel.cancel(new CancelDeclaration.Command(inRegister, 1, clock.today(), REASON)));
        assertEquals(
                EquipmentRule.NEW_DECLARATION_CANCELLED, ruleAgainst(() -> declared(command(consent, number, "A42"))));

        declared(consent);
        assertEquals("A42", acting.as(Role.AUDITOR, () -> consents.get(consent)).newDeclarationType());
    }

    @Test
    void dayLiesBetweenArrivalAndTodayAndTheDeviceIsStillHere() {
        declared(consented(TRAINING, devices, null));
        assertEquals(
                CustodyRule.IN_THE_FUTURE,
                ruleAgainst(() -> changed(TRAINING, clock.today().plusDays(1))));
        tables.sql()
                .useHandle(sql -> sql.execute("update equipment set received_on = date '2026-05-25' where id = "
                        + devices.get(1).value()));
        assertEquals(EquipmentRule.PURPOSE_BEFORE_ARRIVAL, ruleAgainst(() -> changedAll(TRAINING, DAY)));
    }

    @Test
    void wrongChangeIsTakenBackWithReasonUnlessALaterOneStandsOnIt() {
        declared(consented(TRAINING, devices, null));
        declared(consented("Kiểm thử", devices, null));
        changed(TRAINING, DAY);
        changed("Kiểm thử", DAY.plusDays(5));
        var later = card().changes().get(0);
        var first = card().changes().get(1);
        assertEquals(EquipmentRule.PURPOSE_CHANGED_SINCE, ruleAgainst(() -> takenBack(first)));

        takenBack(later);
        assertEquals(TRAINING, purpose());
        assertEquals(
                EquipmentRule.PURPOSE_TAKEN_BACK,
                ruleAgainst(() -> takenBack(card().changes().get(0))));
        takenBack(first);

        assertEquals("Sản xuất", purpose());
        assertEquals(2, card().changes().size());
        assertTrue(card().changes().stream().allMatch(step -> REASON.text().equals(step.takenBackBecause())));
        assertEquals("TakePurposeBack", LastEntry.in(tables).useCase());
        var told = acting.as(
                Role.AUDITOR, () -> history.of("Equipment", devices.get(0).value(), 50, null));
        assertEquals(
                List.of("TakePurposeBack", "TakePurposeBack", "ChangePurpose", "ChangePurpose"),
                told.rows().stream()
                        .filter(entry -> entry.outcome() == Outcome.DONE)
                        .map(HistoryEntry::useCase)
                        .filter(useCase -> useCase.contains("Purpose"))
                        .toList(),
                "the device's own history");
        changed(TRAINING, DAY);
        assertEquals(TRAINING, purpose());
    }

    @Test
    void whatItServedOnAPastDayIsReadAsItWasKnownThenAndNow() {
        declared(consented(TRAINING, devices, null));
        clock.moveTo(LocalDate.of(2026, 6, 20));
        changed(TRAINING, DAY);

        var between = LocalDate.of(2026, 6, 17);
        assertEquals("Sản xuất", purpose(between, Reading.AS_RECORDED));
        assertEquals(TRAINING, purpose(between, Reading.AS_KNOWN));
        assertEquals("Sản xuất", purpose(DAY.minusDays(1), Reading.AS_KNOWN));
        assertEquals(TRAINING, purpose(clock.today(), Reading.AS_RECORDED));

        clock.moveTo(LocalDate.of(2026, 6, 25));
        takenBack(card().changes().get(0));
        assertEquals(TRAINING, purpose(LocalDate.of(2026, 6, 22), Reading.AS_RECORDED));
        assertEquals("Sản xuất", purpose(LocalDate.of(2026, 6, 22), Reading.AS_KNOWN));
    }

    @Test
    void reportNamesWhatDevicesServeWhenItsPeriodEnds() {
        declared(consented(TRAINING, devices, null));
        changed(TRAINING, DAY);
        assertEquals("Sản xuất", reported(LocalDate.of(2026, 4, 1), DAY.minusDays(1)));
        var after = reported(LocalDate.of(2026, 4, 1), DAY);
        assertTrue(after.matches("Sản xuất\n1 × Đào tạo nội bộ \\(MD.*; 108104417760\\)"), after);
    }

    @Test
    void itIsForTheRecordKeeperOfTheCompany() {
        declared(consented(TRAINING, devices, null));
        assertThrows(
                Denied.class,
                () -> acting.as(Role.AUDITOR, () -> changePurpose.change(command(devices, TRAINING, DAY))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        acting.callerElsewhere(Role.RECORD_KEEPER),
                        () -> changePurpose.change(command(devices, TRAINING, DAY)))));
        changed(TRAINING, DAY);
        var change = new PurposeChangeId(card().changes().get(0).id());
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> takeBack.takeBack(new TakePurposeBack.Command(devices.get(1), change, 1, REASON)))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(
                        acting.callerElsewhere(Role.RECORD_KEEPER),
                        () -> takeBack.takeBack(new TakePurposeBack.Command(device, change, 1, REASON)))));
    }

    private String reported(LocalDate from, LocalDate to) {
        var id = example.issued(ReportPeriod.custom(new Period(from, to)), Language.VI);
        var permit = acting.as(Role.AUDITOR, () -> search.get(device)).permitNumber();
        return acting.as(Role.AUDITOR, () -> reports.figures(id)).lines().stream()
                .filter(each -> each.permitNumber().equals(permit))
                .map(each -> String.valueOf(each.purpose()))
                .findFirst()
                .orElseThrow();
    }

    private String purpose(LocalDate day, Reading reading) {
        return points.at(new PointInTime(day, reading), this::purpose);
    }

    private String purpose() {
        var listed = acting.as(Role.AUDITOR, () -> search.get(device)).purpose();
        assertEquals(listed, card().purpose());
        return listed;
    }

    private DeviceBinding.Card card() {
        return acting.as(Role.AUDITOR, () -> binding.of(device));
    }

    private void takenBack(DeviceBinding.PurposeStep step) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> takeBack.takeBack(
                        new TakePurposeBack.Command(device, new PurposeChangeId(step.id()), step.version(), REASON)));
    }

    private void changed(String purpose, LocalDate day) {
        acting.as(Role.RECORD_KEEPER, () -> changePurpose.change(command(List.of(device), purpose, day)));
    }

    private void changedAll(String purpose, LocalDate day) {
        acting.as(Role.RECORD_KEEPER, () -> changePurpose.change(command(devices, purpose, day)));
    }

    private static ChangePurpose.Command command(List<EquipmentId> some, String purpose, LocalDate day) {
        return new ChangePurpose.Command(some, purpose, day, REASON);
    }

    private UseConsentId consented(String purpose, List<EquipmentId> some, @Nullable LocalDate until) {
        return recorded(facts(DeviceAction.OTHER_PURPOSE, purpose, until), some, List.of());
    }

    private static UseConsent.Facts facts(DeviceAction action, @Nullable String purpose, @Nullable LocalDate until) {
        return new UseConsent.Facts(
                "MD" + System.nanoTime(), ISSUED, "Bộ KHCN", action, null, null, purpose, "Đồng ý", until);
    }

    private UseConsentId recorded(UseConsent.Facts facts, List<EquipmentId> some, List<PermitLineId> lines) {
        var paper = new AddPaper.Sent("van-ban.txt", "Văn bản".getBytes(StandardCharsets.UTF_8));
        return acting.as(
                Role.COMPLIANCE_OFFICER, () -> record.record(new RecordConsent.Command(facts, some, lines, paper)));
    }

    private void declared(UseConsentId consent) {
        declared(command(consent, "108104417760", "A42"));
    }

    private void declared(DeclareConsented.Command command) {
        acting.as(Role.COMPLIANCE_OFFICER, () -> declare.declare(command));
    }

    private DeclareConsented.Command command(UseConsentId consent, String number, String type) {
        return new DeclareConsented.Command(
                consent,
                1,
                new DeclarationNumber(number),
                new TypeCode(type),
                DECLARED,
                new DeclarationNumber(numberOf(original)));
    }

    private String numberOf(DeclarationId declaration) {
        return tables.sql().withHandle(sql -> sql.createQuery("select number from declaration where id = :id")
                .bind("id", declaration.value())
                .mapTo(String.class)
                .one());
    }
}
