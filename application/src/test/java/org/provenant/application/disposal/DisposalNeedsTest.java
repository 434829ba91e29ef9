package org.provenant.application.disposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.provenant.application.testbed.Refusals.ruleAgainst;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provenant.application.equipment.lock.DeviceBinding;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleDisposals;
import org.provenant.application.testbed.LastEntry;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.disposal.DisposalLine;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.OrderCondition;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.shared.Reason;

/** What a disposal is said to need. */
@RegisterTest
class DisposalNeedsTest {

    private static int run;

    @Inject
    ExampleChain chain;

    @Inject
    ExampleDisposals disposals;

    @Inject
    Acting acting;

    @Inject
    DisposalNeeds needs;

    @Inject
    DisposalList list;

    @Inject
    DescribeWaste describe;

    @Inject
    DisposalsWaiting waiting;

    @Inject
    AskDisposalReopening askReopening;

    @Inject
    ChangeDisposalRoute changeRoute;

    @Inject
    ScanForDisposal scan;

    @Inject
    TestDatabase tables;

    @Inject
    DeviceBinding binding;

    private List<EquipmentId> devices = List.of();

    @BeforeEach
    void someDevices() {
        run++;
        chain.site("DN" + run);
        devices = chain.registered("DND" + run, 7, "DN" + run);
    }

    @Test
    void conditionNamesEveryDeviceConcerned() {
        var order = disposals.drafted("D-WST", devices);
        var tags = acting.as(Role.AUDITOR, () -> list.lines(order)).stream()
                .map(DisposalList.Line::assetTag)
                .toList();
        assertEquals(tags, waste(order).devices());
        assertTrue(String.valueOf(waste(order).missingVi()).contains(tags.get(0)));
        var first = disposals.lines(order).get(0);
        acting.as(
                Role.RECORD_KEEPER,
                () -> describe.describe(new DescribeWaste.Command(
                        order,
                        disposals.version(order),
                        List.of(first),
                        new DisposalLine.Waste(ExampleDisposals.ELECTRONICS, BigDecimal.ONE))));
        assertEquals(6, waste(order).devices().size());
        assertEquals(
                6,
                acting.as(Role.AUDITOR, () -> needs.lacking(order)).stream()
                        .filter(each -> each.kind() == OrderCondition.WASTE_CODE)
                        .filter(each -> each.whyVi().contains("mã chất thải"))
                        .count());
        disposals.described(order, ExampleDisposals.ELECTRONICS);
        assertEquals(List.of(), waste(order).devices());
        assertTrue(waste(order).met());
    }

    @Test
    void conditionOfTheWholeOrderNamesNoDevice() {
        var order = disposals.drafted("D-REX", devices);
        var partner = acting.as(Role.AUDITOR, () -> needs.conditions(order)).stream()
                .filter(each -> each.kind() == OrderCondition.DECLARATION)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(), partner.devices());
        assertEquals(DisposalStep.CLOSING, partner.step());
        assertEquals(
                DisposalRule.ORDER_STAGE,
                ruleAgainst(
                        () -> disposals.approved(order, disposals.approvers().get(0))));
    }

    @Test
    void waitsForWhoeverMayDecideAndForNobodyElse() {
        var order = disposals.drafted("D-DES", devices);
        disposals.described(order, ExampleDisposals.ELECTRONICS);
        disposals.papers(order, DisposalStep.CHECK, null);
        assertEquals(List.of(), waiting(0, order));
        disposals.checked(order);
        assertEquals(List.of(order.value() + " false"), waiting(0, order));
        assertEquals(
                List.of(),
                acting.as(Role.RECORD_KEEPER, () -> waiting.forCaller()).all());
        assertEquals(
                DisposalRule.PROPOSER_APPROVES,
                acting.as(Role.RECORD_KEEPER, () -> needs.againstApproval(order))
                        .orElseThrow()
                        .rule());
        var first = disposals.approvers().get(0);
        assertTrue(acting.as(first.caller(), () -> needs.againstApproval(order)).isEmpty());
        disposals.approved(order, first);
        assertEquals(List.of(), waiting(0, order));
        assertEquals(
                DisposalRule.APPROVED_BY_YOU,
                acting.as(first.caller(), () -> needs.againstApproval(order))
                        .orElseThrow()
                        .rule());
        assertEquals(List.of(order.value() + " false"), waiting(1, order));
        disposals.approved(order, disposals.approvers().get(1));
        assertEquals(List.of(), waiting(1, order));
    }

    @Test
    void reopeningWaitsForSomebodyElseThanWhoAsksForIt() {
        var order = disposals.drafted("D-REX", devices);
        disposals.led(order, OrderStage.CLOSED, null);
        acting.as(
                disposals.approvers().get(0).caller(),
                () -> askReopening.ask(order, disposals.version(order), new Reason("Ghi nhầm số tờ khai")));
        assertEquals(List.of(), waiting(0, order));
        assertEquals(List.of(order.value() + " true"), waiting(1, order));
        assertEquals(
                DisposalRule.ASKER_REOPENS,
                acting.as(disposals.approvers().get(0).caller(), () -> needs.againstReopening(order))
                        .orElseThrow()
                        .rule());
    }

    @Test
    void openOrderKeepsItsDevicesFromEverythingElse() {
        assertEquals(List.of(), acting.as(Role.AUDITOR, () -> binding.ordered(devices)));
        var order = disposals.drafted("D-REX", devices.subList(0, 2));
        var kept = acting.as(Role.AUDITOR, () -> binding.ordered(devices));
        assertEquals(
                devices.subList(0, 2),
                kept.stream().map(each -> new EquipmentId(each.device())).toList());
        assertEquals(order.value(), kept.get(0).orderId());
    }

    @Test
    void draftTakesAnotherRouteAndItsConditionsAreAskedAnew() {
        var order = disposals.drafted("D-REX", devices);
        assertTrue(acting.as(Role.AUDITOR, () -> needs.conditions(order)).stream()
                .noneMatch(each -> each.kind() == OrderCondition.WASTE_CODE));
        assertEquals(DisposalRule.ROUTE_IS_SAME, ruleAgainst(() -> reroute(order, "D-REX")));
        assertEquals(DisposalRule.ROUTE_UNKNOWN, ruleAgainst(() -> reroute(order, "D-NONE")));
        reroute(order, "D-DES");
        assertEquals("D-DES", disposals.row(order).route());
        assertEquals(7, waste(order).devices().size());
        assertEquals(
                List.of("Hết thời gian sử dụng", "Không tìm được bên mua"),
                acting.as(Role.AUDITOR, () -> list.steps(order)).stream()
                        .map(DisposalList.Step::note)
                        .toList());
        assertTrue(LastEntry.in(tables).changes().containsKey("DisposalOrder.disposalRoute"));
        disposals.described(order, ExampleDisposals.ELECTRONICS);
        disposals.papers(order, DisposalStep.CHECK, null);
        disposals.checked(order);
        assertEquals(DisposalRule.ORDER_STAGE, ruleAgainst(() -> reroute(order, "D-REX")));
    }

    @Test
    void whoChangedTheRouteDoesNotApprove() {
        var order = disposals.drafted("D-DES", devices);
        var officer = disposals.approvers().get(0);
        acting.as(
                officer.caller(),
                () -> changeRoute.change(new ChangeDisposalRoute.Command(
                        order, disposals.version(order), "D-REX", null, new Reason("Có bên mua ở nước ngoài"))));
        disposals.checked(order);
        assertEquals(DisposalRule.PROPOSER_APPROVES, ruleAgainst(() -> disposals.approved(order, officer)));
        disposals.approved(order, disposals.approvers().get(1));
    }

    @Test
    void serialNumberOfSeveralDevicesMarksNone() {
        var order = disposals.drafted("D-REX", devices);
        disposals.led(order, OrderStage.SCHEDULED, null);
        tables.sql().useHandle(sql -> sql.createUpdate("update equipment set serial_number = 'SAME-1',"
                        + " manufacturer = 'Maker ' || id where id in (:one, :other)")
                .bind("one", devices.get(0).value())
                .bind("other", devices.get(1).value())
                .execute());
        assertEquals(DisposalRule.SERIAL_OF_SEVERAL, ruleAgainst(() -> scanned(order, "same-1")));
        assertEquals(0, disposals.row(order).scanned());
        scanned(order, acting.as(Role.AUDITOR, () -> list.lines(order)).get(0).assetTag());
        assertEquals(1, disposals.row(order).scanned());
    }

    private void scanned(DisposalOrderId order, String code) {
        acting.as(Role.RECORD_KEEPER, () -> scan.scan(order, code));
    }

    private void reroute(DisposalOrderId order, String route) {
        acting.as(
                Role.RECORD_KEEPER,
                () -> changeRoute.change(new ChangeDisposalRoute.Command(
                        order, disposals.version(order), route, null, new Reason("Không tìm được bên mua"))));
    }

    private List<String> waiting(int approver, DisposalOrderId order) {
        return acting.as(disposals.approvers().get(approver).caller(), () -> waiting.forCaller()).all().stream()
                .filter(each -> each.id() == order.value())
                .map(each -> each.id() + " " + each.reopening())
                .toList();
    }

    private DisposalNeeds.Needed waste(DisposalOrderId order) {
        return acting.as(Role.AUDITOR, () -> needs.conditions(order)).stream()
                .filter(each -> each.kind() == OrderCondition.WASTE_CODE)
                .findFirst()
                .orElseThrow();
    }
}
