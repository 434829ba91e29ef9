package org.provenant.application.disposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.compliance.ReportLoss;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.sanitisation.RecordDrives;
import org.provenant.application.sanitisation.WithdrawNoStorage;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleDisposals;
import org.provenant.application.testbed.ExampleDrives;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.disposal.DisposalLine;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPaper;
import org.provenant.domain.disposal.DisposalPartner;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.LineState;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.identity.Role;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.domain.shared.ValueRule;
import org.provenant.reports.disposal.DisposalPaperKind;

/** Ways round the rules of a disposal that somebody might try, and ends in which it must not get stuck. */
@RegisterTest
class DisposalGuardsTest {

    private static final LocalDate LATER = LocalDate.of(2030, 12, 31);

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    ExampleDisposals disposals;

    @Inject
    ExampleDrives drives;

    @Inject
    Acting acting;

    @Inject
    AdjustableClock clock;

    @Inject
    DisposalList list;

    @Inject
    DisposalPrints prints;

    @Inject
    ChooseForDisposal choose;

    @Inject
    CheckDisposal check;

    @Inject
    DescribeWaste describe;

    @Inject
    ScheduleDisposal schedule;

    @Inject
    AttachDisposalPaper attach;

    @Inject
    PartnerList partners;

    @Inject
    ChangePartner changePartner;

    @Inject
    AddPartner addPartner;

    @Inject
    WithdrawNoStorage withdrawNoStorage;

    @Inject
    ReportLoss reportLoss;

    private List<EquipmentId> devices = List.of();

    @BeforeEach
    void someDevices() {
        run++;
        chain.site("DG" + run);
        devices = chain.registered("DGD" + run, 3, "DG" + run);
    }

    @Test
    void whatLeavesUnderADeclarationIsNotConfirmedWithoutIt() {
        var order = disposals.drafted("D-REX", devices);
        disposals.led(order, OrderStage.COLLECTED, null);
        disposals.papers(order, DisposalStep.CONFIRMATION, null);
        assertEquals(DisposalRule.DECLARATION_MISSING, ruleAgainst(() -> disposals.confirmed(order, null, Map.of())));
        assertEquals(ValueRule.REQUIRED, ruleAgainst(() -> DisposalOrder.LeftUnder.of("308625440120", null)));
        assertEquals(ValueRule.REQUIRED, ruleAgainst(() -> DisposalOrder.LeftUnder.of(null, "B13")));
        disposals.confirmed(order, "B13", Map.of());
        assertEquals(OrderStage.CONFIRMED, disposals.row(order).stage());
    }

    @Test
    void whatCameBackAsAWholeNeedsNoDeclaration() {
        var order = disposals.drafted("D-REX", List.of(devices.get(0)));
        disposals.led(order, OrderStage.COLLECTED, null);
        disposals.papers(order, DisposalStep.CONFIRMATION, null);
        disposals.confirmed(
                order,
                null,
                Map.of(
                        disposals.lines(order).get(0),
                        new DisposalOrder.Returned(LineState.CAME_BACK, ExampleDisposals.REASON)));
        assertEquals(OrderStage.CANCELLED, disposals.row(order).stage());
    }

    @Test
    void whoChoseADeviceOrPutItUpDoesNotApprove() {
        var first = disposals.approvers().get(0);
        var second = disposals.approvers().get(1);
        var order = disposals.drafted("D-REX", devices.subList(0, 2));
        acting.as(
                first.caller(),
                () -> choose.choose(
                        new ChooseForDisposal.Command(order, disposals.version(order), devices.subList(2, 3))));
        acting.as(second.caller(), () -> check.check(order, disposals.version(order)));
        assertEquals(DisposalRule.PROPOSER_APPROVES, ruleAgainst(() -> disposals.approved(order, first)));
        assertEquals(DisposalRule.PROPOSER_APPROVES, ruleAgainst(() -> disposals.approved(order, second)));
        assertEquals(OrderStage.CHECKED, disposals.row(order).stage());
    }

    @Test
    void aLicenceThatIsRenewedLaterChangesNothingOfWhatHasLeft() throws IOException {
        var handler = disposals.handler("Gia hạn " + run, LATER, ExampleDisposals.ELECTRONICS);
        var order = disposals.drafted("D-DES", devices);
        disposals.led(order, OrderStage.COLLECTED, handler);
        acting.as(
                Role.RECORD_KEEPER,
                () -> changePartner.change(
                        handler,
                        acting.as(Role.AUDITOR, () -> partners.get(handler)).version(),
                        new DisposalPartner.Facts(
                                "Gia hạn " + run,
                                "Hà Nội",
                                "99/MOI",
                                clock.today().plusDays(1),
                                LATER,
                                List.of(ExampleDisposals.ELECTRONICS))));
        disposals.papers(order, DisposalStep.CONFIRMATION, null);
        disposals.confirmed(order, null, Map.of());
        disposals.papers(order, DisposalStep.CLOSING, null);
        disposals.documented(order);
        disposals.closed(order);

        assertEquals(OrderStage.CLOSED, disposals.row(order).stage());
        var minutes = text(order, DisposalPaperKind.MINUTES);
        assertTrue(minutes.contains("12/GPMT"), minutes);
        assertTrue(minutes.contains("Đã tiêu hủy"), minutes);
    }

    @Test
    void customsAreToldBeforeAndNothingIsPlannedBeforeItsApproval() {
        var handler = disposals.handler("Thông báo " + run, LATER, ExampleDisposals.ELECTRONICS);
        var order = disposals.drafted("D-DES", devices);
        disposals.led(order, OrderStage.APPROVED, null);
        disposals.papers(order, DisposalStep.SCHEDULE, null);
        assertEquals(
                DisposalRule.BEFORE_APPROVAL,
                ruleAgainst(() -> scheduled(order, handler, clock.today().minusDays(1))));
        scheduled(order, handler, clock.today().plusDays(3));
        clock.moveTo(clock.today().plusDays(4));
        try {
            assertEquals(
                    DisposalRule.NOTICE_TOO_LATE,
                    ruleAgainst(() -> scheduled(order, handler, clock.today().minusDays(1))));
        } finally {
            clock.moveTo(clock.today().minusDays(4));
        }
    }

    @Test
    void whatProvesThatADeviceIsGoneStaysOnceItIs() {
        var drive = drives.known(devices.get(0), "DG-" + run);
        var order = disposals.drafted("D-REX", devices);
        drives.wiped(WipeResult.GOOD, List.of(drive));
        disposals.led(order, OrderStage.CLOSED, null);

        assertEquals(EquipmentRule.NOT_PRESENT, ruleAgainst(() -> drives.struck(drive)));
        assertEquals(
                EquipmentRule.NOT_PRESENT,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> withdrawNoStorage.withdraw(devices.get(1), ExampleDisposals.REASON))));
        assertEquals(
                EquipmentRule.NOT_PRESENT,
                ruleAgainst(() -> drives.known(
                        List.of(new RecordDrives.Line(devices.get(0), ExampleDrives.facts("DGX-" + run))))));
        assertEquals(EquipmentRule.NOT_PRESENT, ruleAgainst(() -> drives.withdrawn(drive)));
    }

    @Test
    void whatProvesTheEndIsNotOlderThanTheApproval() {
        var order = disposals.drafted("D-REX", devices);
        assertEquals(
                DisposalRule.PAPER_BEFORE_APPROVAL,
                ruleAgainst(() -> paper(order, "D-REX-DECLARATION", clock.today())));
        disposals.led(order, OrderStage.APPROVED, null);
        assertEquals(
                DisposalRule.PAPER_BEFORE_APPROVAL,
                ruleAgainst(
                        () -> paper(order, "D-REX-DECLARATION", clock.today().minusDays(1))));
        paper(order, "D-REX-DECLARATION", clock.today());
        assertEquals(
                DisposalRule.PAPER_OF_ORDER,
                ruleAgainst(() -> disposals.attached(
                        order, "D-REX-SERIALS", disposals.lines(order).get(0))));
    }

    @Test
    void whatWasLostIsWrittenOffOnce() {
        acting.as(
                Role.RECORD_KEEPER,
                () -> reportLoss.report(new ReportLoss.Command(
                        List.of(devices.get(0)),
                        new Loss.Facts(false, clock.today(), "Kho", "Thất lạc khi chuyển kho", "Số 112"),
                        List.of())));
        var lost = devices.subList(0, 1);
        disposals.led(disposals.drafted("D-LOSS", lost), OrderStage.CLOSED, null);
        assertEquals(DisposalRule.WRITTEN_OFF, ruleAgainst(() -> disposals.drafted("D-LOSS", lost)));
    }

    @Test
    void onlyWhoTakesGoodsByTheRouteIsNamed() {
        var handler = disposals.handler("Không hợp " + run, LATER, ExampleDisposals.ELECTRONICS);
        var buyer = acting.as(
                Role.RECORD_KEEPER,
                () -> addPartner.add(
                        PartnerKind.BUYER_ABROAD,
                        new DisposalPartner.Facts("Buyer " + run, "Singapore", null, null, null, List.of())));
        var order = disposals.drafted("D-REX", devices);
        disposals.led(order, OrderStage.APPROVED, null);
        disposals.papers(order, DisposalStep.SCHEDULE, null);
        assertEquals(DisposalRule.PARTNER_OF_OTHER_KIND, ruleAgainst(() -> disposals.scheduled(order, handler)));
        disposals.scheduled(order, buyer);
        assertEquals("Buyer " + run, disposals.row(order).partner());
    }

    @Test
    void whoeverSawOtherDevicesHasToLookAgain() {
        var order = disposals.drafted("D-DES", devices.subList(0, 2));
        int seen = disposals.version(order);
        acting.as(
                Role.RECORD_KEEPER,
                () -> choose.choose(new ChooseForDisposal.Command(order, seen, devices.subList(2, 3))));
        assertEquals(
                ValueRule.CHANGED_SINCE,
                ruleAgainst(() -> acting.as(
                        Role.RECORD_KEEPER,
                        () -> describe.describe(new DescribeWaste.Command(
                                order,
                                seen,
                                disposals.lines(order),
                                new DisposalLine.Waste(ExampleDisposals.ELECTRONICS, null))))));
    }

    private void scheduled(DisposalOrderId order, @Nullable DisposalPartnerId partner, LocalDate day) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> schedule.schedule(new ScheduleDisposal.Command(
                        order,
                        disposals.version(order),
                        new DisposalOrder.Schedule(partner, day, null, "77/TB", clock.today(), null))));
    }

    private void paper(DisposalOrderId order, String code, LocalDate day) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> attach.attach(
                        order,
                        new DisposalPaper.Facts(code, null, "01/CT", day),
                        new AddPaper.Sent("chung-tu.txt", code.getBytes(StandardCharsets.UTF_8))));
    }

    private String text(DisposalOrderId order, DisposalPaperKind kind) throws IOException {
        try (var document = Loader.loadPDF(acting.as(Role.AUDITOR, () -> prints.pdf(order, kind)))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
