package org.provenant.application.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.lock.DeclareConsented;
import org.provenant.application.equipment.lock.LockPreview;
import org.provenant.application.equipment.lock.RecordConsent;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Denied;
import org.provenant.domain.compliance.ComplianceRule;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.compliance.LossId;
import org.provenant.domain.compliance.LossPaperId;
import org.provenant.domain.compliance.LossStage;
import org.provenant.domain.custody.CustodyRule;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

@RegisterTest
class TransferAndLossTest {

    private static final LegalEntity BUYER =
            new LegalEntity("Công ty Cổ phần Phần mềm Cửu Long", new TaxCode("0302035520"));
    private static final LegalEntity STRANGER = new LegalEntity("Công ty Hải Âu", new TaxCode("0100047516"));
    private static final Reason REASON = new Reason("Theo đề nghị của đối tác");

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
    TransferOut transferOut;

    @Inject
    LockPreview preview;

    @Inject
    RecordConsent recordConsent;

    @Inject
    DeclareConsented declare;

    @Inject
    ReportLoss reportLoss;

    @Inject
    ExplainLoss explainLoss;

    @Inject
    AssessLoss assessLoss;

    @Inject
    FindLost findLost;

    @Inject
    ChangeStage changeStage;

    @Inject
    LossList losses;

    @Inject
    EquipmentSearch search;

    private EquipmentId device = new EquipmentId(0);

    @BeforeEach
    void aDevice() {
        run++;
        chain.site("TL" + run);
        device = chain.registered("TLD" + run, 1, "TL" + run).get(0);
    }

    @Test
    void nothingGoesToAnotherCompanyWithoutTheConsentThatNamesIt() {
        var refusal = assertThrows(RuleViolated.class, () -> handed(DeviceAction.SELL, BUYER));
        assertEquals(EquipmentRule.CONSENT_NEEDED, refusal.rule());
        assertTrue(
                refusal.values().contains("TT 38/2015/TT-BTC, Điều 21"),
                refusal.values().toString());
        assertEquals("REFUSED", LastEntry.in(tables).outcome());
        assertEquals(LifecycleStage.IN_STORAGE, stage());
        assertEquals(
                ComplianceRule.RECEIVER_IS_OURSELVES,
                ruleAgainst(() -> handed(DeviceAction.SELL, new LegalEntity("Chính mình", new TaxCode("0100109106")))));
        assertTrue(acting.as(Role.RECORD_KEEPER, () -> preview.outward(List.of(device), clock.today(), null)).stream()
                .allMatch(row -> row.refused() == 1 && row.sentenceVi() != null));

        consent(DeviceAction.SELL, BUYER, true);
        assertEquals(EquipmentRule.CONSENT_NEEDED, ruleAgainst(() -> handed(DeviceAction.SELL, STRANGER)));
        assertEquals(EquipmentRule.CONSENT_NEEDED, ruleAgainst(() -> handed(DeviceAction.GIVE, BUYER)));
        assertEquals(CustodyRule.DISPOSED_BY_ORDER, ruleAgainst(() -> handed(DeviceAction.SELL, BUYER)));

        assertEquals(LifecycleStage.IN_STORAGE, stage());
        assertEquals(0, tables.count("transferred_device where equipment_id = " + device.value()));
    }

    @Test
    void whatIsLeasedWithConsentRemainsTheCompanysOwn() {
        assertEquals(EquipmentRule.CONSENT_NEEDED, ruleAgainst(() -> handed(DeviceAction.LEASE, BUYER)));
        consent(DeviceAction.LEASE, BUYER, false);
        handed(DeviceAction.LEASE, BUYER);
        assertEquals(LifecycleStage.IN_STORAGE, stage());
        assertEquals(1, tables.count("transferred_device where equipment_id = " + device.value()));
    }

    @Test
    void lossGoesItsWayStageByStageWithItsPapers() {
        var lost = LocalDate.of(2026, 6, 1);
        assertThrows(Denied.class, () -> acting.as(Role.AUDITOR, () -> reportLoss.report(command(lost, "Số 112"))));
        var id = acting.as(Role.RECORD_KEEPER, () -> reportLoss.report(command(lost, "Số 112 ngày 02/06/2026")));
        assertEquals(LifecycleStage.LOST, stage());
        assertEquals(
                "Số 112 ngày 02/06/2026",
                acting.as(Role.AUDITOR, () -> search.get(device)).stageEvidence());
        assertEquals(ComplianceRule.LOSS_STAGE, ruleAgainst(() -> assessed(id, 1)));
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> explainLoss.explain(new ExplainLoss.Command(
                        id, 1, "Đã giải trình", LocalDate.of(2026, 6, 5), List.of(paper("giai-trinh.txt")))));
        assessed(id, 2);

        var row = acting.as(Role.AUDITOR, () -> losses.get(id));
        assertEquals(LossStage.ASSESSED, row.stage());
        var papers = acting.as(Role.AUDITOR, () -> losses.papers(id));
        assertEquals(
                List.of(LossStage.REPORTED, LossStage.EXPLAINED),
                papers.stream().map(LossList.Paper::stage).toList());
        assertEquals(
                "Giấy tờ",
                new String(
                        acting.as(
                                Role.AUDITOR,
                                () -> losses.bytes(
                                        id, new LossPaperId(papers.get(1).id()))),
                        StandardCharsets.UTF_8));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(acting.callerElsewhere(Role.AUDITOR), () -> losses.get(id))));
    }

    @Test
    void whatTurnsUpIsInStorageAgainAndTheLossIsOver() {
        var id = acting.as(Role.RECORD_KEEPER, () -> reportLoss.report(command(LocalDate.of(2026, 6, 1), null)));
        assertEquals(
                "MAT-" + id.value(),
                acting.as(Role.AUDITOR, () -> search.get(device)).stageEvidence());
        assertEquals(
                CustodyRule.LOSS_IS_OPEN,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> changeStage.change(new ChangeStage.Command(
                                List.of(device),
                                LifecycleStage.IN_STORAGE,
                                LocalDate.of(2026, 6, 9),
                                null,
                                new Reason("Nhập lại kho"))))));
        assertEquals(LifecycleStage.LOST, stage());
        acting.as(
                Role.RECORD_KEEPER,
                () -> findLost.find(new FindLost.Command(
                        id, 1, LocalDate.of(2026, 6, 9), new Reason("Tìm thấy trong tủ phòng bên"))));
        assertEquals(LifecycleStage.IN_STORAGE, stage());
        assertEquals(1, tables.count("stay where until is null and equipment_id = " + device.value()));
        assertEquals(ComplianceRule.LOSS_ENDED, ruleAgainst(() -> assessed(id, 2)));
        assertEquals(
                List.of(id.value()),
                acting.as(Role.AUDITOR, () -> losses.of(device)).stream()
                        .map(LossList.LossRow::id)
                        .toList());
    }

    private ReportLoss.Command command(LocalDate day, @Nullable String policeReport) {
        return new ReportLoss.Command(
                List.of(device),
                new Loss.Facts(true, day, "Phòng kỹ thuật", "Mất qua đêm", policeReport),
                List.of(paper("trinh-bao.txt")));
    }

    private void assessed(LossId id, int version) {
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> assessLoss.assess(
                        new AssessLoss.Command(id, version, "45/QĐ-CCHQ", LocalDate.of(2026, 6, 10), List.of())));
    }

    private void handed(DeviceAction action, LegalEntity receiver) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> transferOut.transfer(new TransferOut.Command(
                        List.of(device), action, receiver, clock.today(), "Hợp đồng số 7", REASON)));
    }

    private void consent(DeviceAction action, LegalEntity receiver, boolean declared) {
        var issued = LocalDate.of(2026, 6, 2);
        var id = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> recordConsent.record(new RecordConsent.Command(
                        new UseConsent.Facts("DYTL" + run, issued, "Bộ KHCN", action, null, receiver, "Đồng ý", null),
                        List.of(device),
                        List.of(),
                        paper("dong-y.txt"))));
        if (declared) {
            var original = acting.as(Role.AUDITOR, () -> search.get(device)).declarationNumber();
            acting.as(
                    Role.COMPLIANCE_OFFICER,
                    () -> declare.declare(new DeclareConsented.Command(
                            id,
                            1,
                            new DeclarationNumber("108104417760"),
                            issued.plusDays(1),
                            new DeclarationNumber(original))));
        }
    }

    private LifecycleStage stage() {
        return acting.as(Role.AUDITOR, () -> search.get(device)).stage();
    }

    private static AddPaper.Sent paper(String name) {
        return new AddPaper.Sent(name, "Giấy tờ".getBytes(StandardCharsets.UTF_8));
    }
}
