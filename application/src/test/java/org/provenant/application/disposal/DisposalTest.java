package org.provenant.application.disposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.compliance.ReportLoss;
import org.provenant.application.custody.ChangeStage;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.lock.DeclareConsented;
import org.provenant.application.equipment.lock.RecordConsent;
import org.provenant.application.inspection.CloseInspection;
import org.provenant.application.inspection.OpenInspection;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.reporting.PermitBalances;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleDisposals;
import org.provenant.application.testbed.ExampleDrives;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.application.usecase.Denied;
import org.provenant.application.valuation.AssetValues;
import org.provenant.application.valuation.SetAssetValues;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.LineState;
import org.provenant.domain.disposal.OrderCondition;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.disposal.ReopeningState;
import org.provenant.domain.disposal.WasteCode;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.equipment.LifecycleStage;
import org.provenant.domain.equipment.lock.LegalEntity;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.identity.IdentityRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.inspection.Inspection;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.organisation.TaxCode;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.sanitisation.SanitisationRule;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.ValueRule;
import org.provenant.domain.valuation.AssetValue;
import org.provenant.reports.disposal.DisposalPaperKind;

/** Disposals on their way from the draft to the proof, and every way that is blocked. */
@RegisterTest
class DisposalTest {

    private static final LocalDate LATER = LocalDate.of(2030, 12, 31);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    ExampleDisposals disposals;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    TestDatabase tables;

    @Inject
    DisposalList list;

    @Inject
    DisposalNeeds needs;

    @Inject
    DraftDisposal draft;

    @Inject
    ApproveDisposal approve;

    @Inject
    CancelDisposal cancel;

    @Inject
    TakeOffDisposal takeOff;

    @Inject
    SendBackDisposal sendBack;

    @Inject
    ScanForDisposal scan;

    @Inject
    ChangeStage changeStage;

    @Inject
    MoveEquipment move;

    @Inject
    ReportLoss reportLoss;

    @Inject
    RecordConsent recordConsent;

    @Inject
    DeclareConsented declare;

    @Inject
    OpenInspection openInspection;

    @Inject
    CloseInspection closeInspection;

    @Inject
    EquipmentSearch search;

    @Inject
    AskDisposalReopening askReopening;

    @Inject
    ReopenDisposal reopen;

    @Inject
    RefuseDisposalReopening refuseReopening;

    @Inject
    ExampleDrives drives;

    @Inject
    SetAssetValues setValues;

    @Inject
    AssetValues values;

    @Inject
    DisposalPrints prints;

    @Inject
    PermitBalances balances;

    @Inject
    EndPlans plans;

    @Inject
    RetentionOfDevice retention;

    private PlaceId elsewhere = new PlaceId(0);
    private List<EquipmentId> devices = List.of();

    @BeforeEach
    void someDevices() {
        run++;
        chain.site("DS" + run);
        elsewhere = chain.site("DX" + run);
        devices = chain.registered("DSD" + run, 3, "DS" + run);
    }

    @Test
    void reExportEndsWithTheDeclarationAndTheDevicesAreGone() {
        var order = disposals.drafted("D-REX", devices);
        disposals.led(order, OrderStage.CLOSED, null);

        assertEquals(OrderStage.CLOSED, disposals.row(order).stage());
        for (var device : devices) {
            var row = acting.as(Role.AUDITOR, () -> search.get(device));
            assertEquals(LifecycleStage.RE_EXPORTED, row.stage());
            assertEquals("308625440120", row.stageEvidence());
        }
        assertEquals(0, tables.count("stay where until is null and equipment_id = " + first().value()));
        assertEquals(
                List.of("DRAFT", "CHECKED", "APPROVED", "SCHEDULED", "COLLECTED", "CONFIRMED", "DOCUMENTED", "CLOSED"),
                acting.as(Role.AUDITOR, () -> list.steps(order)).stream()
                        .map(step -> step.stage().name())
                        .toList());
        assertEquals("CloseDisposal", LastEntry.in(tables).useCase());
        var kept = acting.as(Role.AUDITOR, () -> retention.of(first())).orElseThrow();
        assertEquals(clock.today(), kept.since());
        assertEquals(clock.today().plusYears(10), kept.until());
        assertEquals(List.of(), acting.as(Role.AUDITOR, () -> needs.conditions(order)));
    }

    @Test
    void destructionNeedsTwoOthersAndAHandlerWhoseLicenceCoversIt() {
        var order = disposals.drafted("D-DES", devices);
        disposals.papers(order, DisposalStep.CHECK, null);
        assertEquals(DisposalRule.WASTE_CODE_MISSING, ruleAgainst(() -> disposals.checked(order)));
        assertEquals(
                DisposalRule.WASTE_CODE_UNKNOWN,
                ruleAgainst(() -> disposals.described(order, new WasteCode("99 99 99"))));
        disposals.described(order, ExampleDisposals.ELECTRONICS);
        disposals.checked(order);

        disposals.approved(order, disposals.approvers().get(0));
        assertEquals(OrderStage.CHECKED, disposals.row(order).stage());
        assertEquals(
                DisposalRule.APPROVED_BY_YOU,
                ruleAgainst(
                        () -> disposals.approved(order, disposals.approvers().get(0))));
        disposals.approved(order, disposals.approvers().get(1));
        assertEquals(OrderStage.APPROVED, disposals.row(order).stage());
        assertEquals(LifecycleStage.DISPOSAL_APPROVED, stage(first()));

        disposals.papers(order, DisposalStep.SCHEDULE, null);
        var expired = disposals.handler("Hết hạn " + run, clock.today().minusDays(1), ExampleDisposals.ELECTRONICS);
        var other = disposals.handler("Mã khác " + run, LATER, new WasteCode("16 01 12"));
        var right = disposals.handler("Đúng " + run, LATER, ExampleDisposals.ELECTRONICS);
        assertEquals(DisposalRule.PARTNER_MISSING, ruleAgainst(() -> disposals.scheduled(order, null)));
        assertEquals(DisposalRule.LICENCE_NOT_VALID, ruleAgainst(() -> disposals.scheduled(order, expired)));
        assertEquals(DisposalRule.LICENCE_COVERS_NOT, ruleAgainst(() -> disposals.scheduled(order, other)));
        disposals.scheduled(order, right);

        disposals.scanned(order);
        assertEquals(DisposalRule.PAPER_MISSING, ruleAgainst(() -> disposals.collected(order, null)));
        disposals.papers(order, DisposalStep.COLLECTION, null);
        disposals.collected(order, null);
        disposals.papers(order, DisposalStep.CONFIRMATION, null);
        disposals.confirmed(order, null, Map.of());
        assertEquals(DisposalRule.PAPER_MISSING, ruleAgainst(() -> disposals.documented(order)));
        disposals.papers(order, DisposalStep.CLOSING, null);
        disposals.documented(order);
        disposals.closed(order);
        assertEquals(LifecycleStage.DESTROYED, stage(first()));
    }

    @Test
    void nobodyApprovesTheOwnProposalNorWithoutThePassword() {
        var by = disposals.approvers().get(0);
        var order = acting.as(
                by.caller(), () -> draft.draft(new DraftDisposal.Command("D-REX", devices, ExampleDisposals.REASON)));
        disposals.checked(order);
        assertEquals(DisposalRule.PROPOSER_APPROVES, ruleAgainst(() -> disposals.approved(order, by)));
        var second = disposals.approvers().get(1);
        assertEquals(
                IdentityRule.OWN_PASSWORD_WRONG,
                ruleAgainst(() ->
                        disposals.approved(order, new ExampleDisposals.Approver(second.caller(), "một câu khác hẳn"))));
        assertThrows(
                Denied.class,
                () -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> approve.approve(
                                new ApproveDisposal.Command(order, disposals.version(order), "gì cũng được"))));
        disposals.approved(order, second);
        assertEquals(OrderStage.APPROVED, disposals.row(order).stage());
    }

    @Test
    void deviceIsInOneOpenOrderOnlyAndClosedToEverythingElse() {
        var order = disposals.drafted("D-REX", devices.subList(0, 2));
        assertEquals(DisposalRule.ONE_OPEN_ORDER, ruleAgainst(() -> disposals.drafted("D-DES", devices)));
        assertEquals(EquipmentRule.IN_DISPOSAL_ORDER, ruleAgainst(this::moveFirst));
        assertEquals(
                EquipmentRule.IN_DISPOSAL_ORDER,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> changeStage.change(new ChangeStage.Command(
                                List.of(first()),
                                LifecycleStage.IN_USE,
                                clock.today(),
                                null,
                                ExampleDisposals.REASON)))));
        var twice = assertThrows(RuntimeException.class, () -> tables.sql()
                .useHandle(sql -> sql.execute(
                        "insert into disposal_line (id, order_id, equipment_id, chosen_by, state, binding, version)"
                                + " values (-1, ?, ?, (select min(id) from user_account), 'LISTED', true, 1)",
                        order.value(),
                        first().value())));
        assertTrue(twice.toString().contains("disposal__one_open_order"), twice::toString);

        acting.as(Role.RECORD_KEEPER, () -> cancel.cancel(order, disposals.version(order), ExampleDisposals.REASON));
        moveFirst();
        disposals.drafted("D-DES", devices);
    }

    @Test
    void nothingIsCancelledOnceItIsCollectedAndWhatWasNotThereLeavesTheOrder() {
        var order = disposals.drafted("D-REX", devices);
        disposals.led(order, OrderStage.SCHEDULED, null);
        assertTrue(acting.as(Role.AUDITOR, () -> retention.of(first())).isEmpty());
        assertEquals(DisposalRule.NOTHING_COLLECTED, ruleAgainst(() -> disposals.collected(order, null)));
        assertEquals(
                DisposalRule.NOT_ON_THE_LIST,
                ruleAgainst(() -> acting.as(Role.RECORD_KEEPER, () -> scan.scan(order, "KHONG-CO"))));
        acting.as(Role.RECORD_KEEPER, () -> scan.scan(order, "DSD" + run + "-1"));
        acting.as(Role.RECORD_KEEPER, () -> scan.scan(order, "DSD" + run + "SN2"));
        assertEquals(DisposalRule.LEFT_WITHOUT_REASON, ruleAgainst(() -> disposals.collected(order, null)));
        disposals.collected(order, ExampleDisposals.REASON);

        assertEquals(2, disposals.row(order).devices());
        assertEquals(LifecycleStage.END_OF_USE, stage(devices.get(2)));
        assertEquals(
                DisposalRule.COLLECTED_ALREADY,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> cancel.cancel(order, disposals.version(order), ExampleDisposals.REASON))));
        assertEquals(
                DisposalRule.COLLECTED_ALREADY,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> takeOff.takeOff(new TakeOffDisposal.Command(
                                order,
                                disposals.version(order),
                                disposals.lines(order).get(0),
                                ExampleDisposals.REASON)))));
    }

    @Test
    void whatComesBackOrIsRefusedLeavesTheOrderAndTheRestIsClosed() {
        var order = disposals.drafted("D-REX", devices);
        disposals.led(order, OrderStage.COLLECTED, null);
        disposals.papers(order, DisposalStep.CONFIRMATION, null);
        var lines = disposals.lines(order);
        assertEquals(DisposalRule.TYPE_NOT_OF_ROUTE, ruleAgainst(() -> disposals.confirmed(order, "A12", Map.of())));
        disposals.confirmed(
                order,
                "B13",
                Map.of(
                        lines.get(0),
                        new DisposalOrder.Returned(LineState.CAME_BACK, ExampleDisposals.REASON),
                        lines.get(1),
                        new DisposalOrder.Returned(LineState.REFUSED, ExampleDisposals.REASON)));
        disposals.papers(order, DisposalStep.CLOSING, null);
        disposals.documented(order);
        disposals.closed(order);

        assertEquals(LifecycleStage.END_OF_USE, stage(devices.get(0)));
        assertEquals(LifecycleStage.END_OF_USE, stage(devices.get(1)));
        assertEquals(LifecycleStage.RE_EXPORTED, stage(devices.get(2)));
        disposals.drafted("D-DES", devices.subList(0, 2));
    }

    @Test
    void nothingIsSoldHereWithoutConsentAndNewDeclaration() {
        var order = disposals.drafted("D-COP", devices);
        disposals.papers(order, DisposalStep.CHECK, null);
        assertEquals(EquipmentRule.CONSENT_NEEDED, ruleAgainst(() -> disposals.checked(order)));
        var consent = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> recordConsent.record(new RecordConsent.Command(
                        new UseConsent.Facts(
                                "DYTL" + run,
                                LocalDate.of(2026, 6, 2),
                                "Bộ KHCN",
                                DeviceAction.LIQUIDATE,
                                null,
                                null,
                                "Đồng ý",
                                null),
                        devices,
                        List.of(),
                        new AddPaper.Sent("dong-y.txt", "Đồng ý".getBytes(StandardCharsets.UTF_8)))));
        disposals.led(order, OrderStage.SCHEDULED, null);
        disposals.papers(order, DisposalStep.COLLECTION, null);
        disposals.scanned(order);
        assertEquals(EquipmentRule.NEW_DECLARATION_NEEDED, ruleAgainst(() -> disposals.collected(order, null)));
        var original = acting.as(Role.AUDITOR, () -> search.get(first())).declarationNumber();
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> declare.declare(new DeclareConsented.Command(
                        consent,
                        1,
                        new DeclarationNumber("108104417760"),
                        LocalDate.of(2026, 6, 3),
                        new DeclarationNumber(original))));
        disposals.collected(order, null);
        disposals.papers(order, DisposalStep.CONFIRMATION, null);
        disposals.confirmed(order, "A42", Map.of());
        disposals.papers(order, DisposalStep.CLOSING, null);
        disposals.documented(order);
        disposals.closed(order);
        assertEquals(LifecycleStage.LIQUIDATED, stage(first()));
    }

    @Test
    void aConsentToSellOpensTheOrderThatNamesTheBuyerAlone() {
        var buyer = new LegalEntity("Công ty Cổ phần Phần mềm Cửu Long", new TaxCode("0302035520"));
        var consent = acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> recordConsent.record(new RecordConsent.Command(
                        new UseConsent.Facts(
                                "DYB" + run,
                                LocalDate.of(2026, 6, 2),
                                "Bộ KHCN",
                                DeviceAction.SELL,
                                null,
                                buyer,
                                "Đồng ý bán cho công ty Cửu Long",
                                null),
                        devices,
                        List.of(),
                        new AddPaper.Sent("dong-y.txt", "Đồng ý".getBytes(StandardCharsets.UTF_8)))));
        var original = acting.as(Role.AUDITOR, () -> search.get(first())).declarationNumber();
        acting.as(
                Role.COMPLIANCE_OFFICER,
                () -> declare.declare(new DeclareConsented.Command(
                        consent,
                        1,
                        new DeclarationNumber("1081044%05d".formatted(77_000 + run)),
                        LocalDate.of(2026, 6, 3),
                        new DeclarationNumber(original))));
        assertEquals(ValueRule.REQUIRED, ruleAgainst(() -> DisposalOrder.Proposal.receiver("Công ty Cửu Long", " ")));
        var nobody = disposals.drafted("D-COP", devices);
        disposals.papers(nobody, DisposalStep.CHECK, null);
        assertEquals(EquipmentRule.CONSENT_NEEDED, ruleAgainst(() -> disposals.checked(nobody)));
        acting.as(Role.RECORD_KEEPER, () -> cancel.cancel(nobody, disposals.version(nobody), ExampleDisposals.REASON));

        var order = acting.as(
                Role.RECORD_KEEPER,
                () -> draft.draft(new DraftDisposal.Command("D-COP", devices, ExampleDisposals.REASON, buyer)));
        disposals.led(order, OrderStage.CLOSED, null);
        assertEquals(LifecycleStage.LIQUIDATED, stage(first()));
        assertEquals("0302035520", disposals.row(order).receiverTaxCode());
    }

    @Test
    void openInspectionStopsEverything() {
        var order = disposals.drafted("D-REX", devices);
        disposals.papers(order, DisposalStep.CHECK, null);
        var inspection = acting.as(
                Role.AUDITOR,
                () -> openInspection.open(new Inspection.Facts(
                        "Kiểm tra " + run, null, new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)))));
        assertEquals(DisposalRule.ON_HOLD, ruleAgainst(() -> disposals.checked(order)));
        assertTrue(acting.as(Role.AUDITOR, () -> needs.conditions(order)).stream()
                .anyMatch(each -> !each.met()
                        && each.missingVi() != null
                        && each.missingVi().contains("Kiểm tra " + run)));
        acting.as(Role.AUDITOR, () -> closeInspection.close(inspection, 1, "Không có phát hiện"));
        disposals.checked(order);
    }

    @Test
    void lostDevicesAreWrittenOffWithoutBeingCollected() {
        var order = disposals.drafted("D-LOSS", devices);
        disposals.papers(order, DisposalStep.CHECK, null);
        assertEquals(DisposalRule.DEVICE_NOT_LOST, ruleAgainst(() -> disposals.checked(order)));
        acting.as(Role.RECORD_KEEPER, () -> cancel.cancel(order, disposals.version(order), ExampleDisposals.REASON));
        var day = LocalDate.of(2026, 6, 1);
        acting.as(
                Role.RECORD_KEEPER,
                () -> reportLoss.report(new ReportLoss.Command(
                        devices, new Loss.Facts(false, day, "Kho", "Thất lạc khi chuyển kho", "Số 1"), List.of())));
        var writtenOff = disposals.drafted("D-LOSS", devices);
        disposals.led(writtenOff, OrderStage.CLOSED, null);
        assertEquals(OrderStage.CLOSED, disposals.row(writtenOff).stage());
        assertEquals(LifecycleStage.LOST, stage(first()));
    }

    @Test
    void whatCameInToBeProcessedLeavesByItsContractAlone() {
        var processed = chain.devicesOf(chain.imported(
                chain.declaration(chain.permit(PermittedCase.PR1, 2, 1).get(0), 2),
                ExampleChain.laptops("DPR" + run, 2, "DS" + run)));
        assertEquals(EquipmentRule.DISPOSAL_HERE_NOT_KNOWN, ruleAgainst(() -> disposals.drafted("D-DES", processed)));
    }

    @Test
    void whatIsSentBackIsApprovedAfresh() {
        var order = disposals.drafted("D-DES", devices);
        disposals.led(order, OrderStage.CHECKED, null);
        var officers = disposals.approvers();
        disposals.approved(order, officers.get(0));
        acting.as(
                officers.get(1).caller(),
                () -> sendBack.sendBack(order, disposals.version(order), ExampleDisposals.REASON));
        assertEquals(OrderStage.DRAFT, disposals.row(order).stage());
        disposals.checked(order);
        disposals.approved(order, officers.get(1));
        assertEquals(OrderStage.CHECKED, disposals.row(order).stage());
        disposals.approved(order, officers.get(0));
        assertEquals(OrderStage.APPROVED, disposals.row(order).stage());
    }

    @Test
    void whatWasClosedWronglyIsOpenedAgainByAnotherPersonAndProvedAnew() {
        var order = disposals.drafted("D-REX", devices);
        disposals.led(order, OrderStage.CLOSED, null);
        var permit =
                new PermitId(acting.as(Role.AUDITOR, () -> search.get(first())).permitId());
        assertEquals(3, reExported(permit));
        var line = acting.as(Role.AUDITOR, () -> plans.of(first())).orElseThrow();
        assertEquals("308625440120 (B13)", line.leftUnder());
        assertEquals(DisposalRule.NO_REOPENING_ASKED, ruleAgainst(() -> reopened(order, 0)));
        var asker = disposals.approvers().get(0);
        acting.as(
                asker.caller(),
                () -> askReopening.ask(order, disposals.version(order), new Reason("Ghi nhầm số tờ khai")));
        assertEquals(
                DisposalRule.REOPENING_ASKED,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> askReopening.ask(order, disposals.version(order), ExampleDisposals.REASON))));
        assertEquals(DisposalRule.ASKER_REOPENS, ruleAgainst(() -> reopened(order, 0)));
        reopened(order, 1);

        var row = disposals.row(order);
        assertEquals(OrderStage.COLLECTED, row.stage());
        assertEquals(2, row.edition());
        assertEquals(LifecycleStage.DISPOSAL_APPROVED, stage(first()));
        assertEquals(0, reExported(permit));
        assertEquals(
                3,
                tables.count("stay where until is null and equipment_id in (select equipment_id from"
                        + " disposal_line where order_id = " + order.value() + ")"));
        assertEquals(EquipmentRule.IN_DISPOSAL_ORDER, ruleAgainst(this::moveFirst));
        var entry = LastEntry.in(tables);
        assertEquals("REFUSED", entry.outcome());
        assertEquals(
                "Ghi nhầm số tờ khai",
                acting.as(Role.AUDITOR, () -> list.reopenings(order)).get(0).because());

        assertEquals(DisposalRule.PAPER_MISSING, ruleAgainst(() -> disposals.confirmed(order, "B13", Map.of())));
        disposals.attached(order, "D-REX-SERIALS", null);
        disposals.confirmed(
                order,
                "B13",
                Map.of(
                        disposals.lines(order).get(2),
                        new DisposalOrder.Returned(LineState.CAME_BACK, ExampleDisposals.REASON)));
        assertEquals(DisposalRule.PAPER_MISSING, ruleAgainst(() -> disposals.documented(order)));
        for (var paper : List.of("D-REX-DECLARATION", "D-REX-BL", "D-REX-ASSET")) {
            disposals.attached(order, paper, null);
        }
        disposals.documented(order);
        disposals.closed(order);
        assertEquals(2, reExported(permit));
        assertEquals(LifecycleStage.RE_EXPORTED, stage(first()));
        assertEquals(LifecycleStage.END_OF_USE, stage(devices.get(2)));
        assertEquals(
                List.of(1, 2),
                acting.as(Role.AUDITOR, () -> list.papers(order)).stream()
                        .filter(paper -> paper.code().equals("D-REX-BL"))
                        .map(DisposalList.Paper::edition)
                        .toList());
    }

    @Test
    void whatNobodyElseWantsOpenedStaysClosed() {
        var order = disposals.drafted("D-REX", devices);
        disposals.led(order, OrderStage.CLOSED, null);
        acting.as(
                Role.RECORD_KEEPER,
                () -> askReopening.ask(order, disposals.version(order), new Reason("Nghi ngờ ghi nhầm")));
        acting.as(
                disposals.approvers().get(0).caller(),
                () -> refuseReopening.refuse(order, disposals.version(order), new Reason("Số liệu đã đúng")));
        assertEquals(DisposalRule.NO_REOPENING_ASKED, ruleAgainst(() -> reopened(order, 0)));
        assertEquals(OrderStage.CLOSED, disposals.row(order).stage());
        assertEquals(
                ReopeningState.REFUSED,
                acting.as(Role.AUDITOR, () -> list.reopenings(order)).get(0).state());
    }

    @Test
    void nothingIsClosedWhileADriveHasNoGoodRecord() {
        var drive = drives.known(devices.get(1), "KEPT-" + run);
        var order = disposals.drafted("D-REX", devices);
        disposals.led(order, OrderStage.CONFIRMED, null);
        disposals.papers(order, DisposalStep.CLOSING, null);
        assertEquals(SanitisationRule.DRIVE_NOT_WIPED, ruleAgainst(() -> disposals.documented(order)));
        drives.wiped(WipeResult.GOOD, List.of(drive));
        disposals.documented(order);
        drives.wiped(WipeResult.FAILED, List.of(drive));
        assertEquals(SanitisationRule.WIPE_NOT_GOOD, ruleAgainst(() -> disposals.closed(order)));
        assertTrue(acting.as(Role.AUDITOR, () -> needs.conditions(order)).stream()
                .anyMatch(each -> each.kind() == OrderCondition.NO_DATA && !each.met()));
        assertEquals(
                List.of(devices.get(1).value()),
                acting.as(Role.AUDITOR, () -> needs.lacking(order)).stream()
                        .map(DisposalNeeds.Lacking::equipmentId)
                        .toList());
        drives.wiped(WipeResult.GOOD, List.of(drive));
        disposals.closed(order);
        assertEquals(OrderStage.CLOSED, disposals.row(order).stage());
    }

    @Test
    void nothingIsClosedOfWhichNobodyHasSaidWhatStorageItHas() {
        var drive = drives.known(first(), "SAID-" + run);
        var order = disposals.drafted("D-REX", List.of(first()));
        drives.struck(drive);
        disposals.led(order, OrderStage.CONFIRMED, null);
        disposals.papers(order, DisposalStep.CLOSING, null);
        assertEquals(SanitisationRule.STORAGE_UNSAID, ruleAgainst(() -> disposals.documented(order)));
    }

    @Test
    void minutesOfLiquidationTellWhatIsLeftOfTheCost() throws IOException {
        acting.as(
                Role.RECORD_KEEPER,
                () -> setValues.set(new SetAssetValues.Command(
                        List.of(first()),
                        new AssetValue.Facts(
                                new BigDecimal(24_000_000), clock.today().minusDays(20), null, 24, "TSCD-7"),
                        ExampleDisposals.REASON)));
        var order = disposals.drafted("D-DES", devices.subList(0, 2));
        var value =
                acting.as(Role.AUDITOR, () -> values.of(first(), clock.today())).orElseThrow();
        try (var document =
                Loader.loadPDF(acting.as(Role.AUDITOR, () -> prints.pdf(order, DisposalPaperKind.LIQUIDATION)))) {
            var read = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(value.remaining().compareTo(value.originalCost()) < 0);
            for (var number : List.of(value.originalCost(), value.accumulated(), value.remaining())) {
                assertTrue(read.contains(Terms.in(Language.VI).write(number)), number + " in " + read);
            }
            assertTrue(read.contains("Chưa khai giá trị của 1 tài sản"), read);
        }
    }

    @Test
    void othersSeeNothingOfIt() {
        var order = disposals.drafted("D-REX", devices);
        var elsewhere = acting.callerElsewhere(Role.RECORD_KEEPER);
        assertEquals(ValueRule.NO_SUCH_RECORD, ruleAgainst(() -> acting.as(elsewhere, () -> list.get(order))));
        assertEquals(
                ValueRule.NO_SUCH_RECORD,
                ruleAgainst(() -> acting.as(elsewhere, () -> cancel.cancel(order, 1, ExampleDisposals.REASON))));
    }

    private void reopened(DisposalOrderId order, int approver) {
        var by = disposals.approvers().get(approver);
        acting.as(
                by.caller(),
                () -> reopen.reopen(new ReopenDisposal.Command(order, disposals.version(order), by.password())));
    }

    private int reExported(PermitId permit) {
        return acting.as(Role.AUDITOR, () -> balances.on(permit, clock.today())).lines().stream()
                .mapToInt(line -> line.gone(ExitRoute.RE_EXPORTED))
                .sum();
    }

    private void moveFirst() {
        acting.as(
                Role.RECORD_KEEPER,
                () -> move.move(new MoveEquipment.Command(
                        List.of(first()), elsewhere, null, null, clock.today(), ExampleDisposals.REASON)));
    }

    private EquipmentId first() {
        return devices.get(0);
    }

    private LifecycleStage stage(EquipmentId device) {
        return acting.as(Role.AUDITOR, () -> search.get(device)).stage();
    }
}
