package org.provenant.application.disposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.provenant.application.compliance.ReportLoss;
import org.provenant.application.custody.MoveEquipment;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.reporting.PermitBalances;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleDisposals;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.testbed.Rounds;
import org.provenant.application.testbed.TestDatabase;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.disposal.DisposalLineId;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.disposal.LineState;
import org.provenant.domain.disposal.WasteCode;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.identity.Role;
import org.provenant.domain.organisation.PlaceId;
import org.provenant.domain.permit.PermitId;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.reporting.ExitRoute;
import org.provenant.domain.shared.RuleViolated;

/**
 * Whatever is done to orders in whatever order: no device is gone by an order without the papers that its route asks for,
 * none is in two open orders, approvals are by others than the proposer, and what stands of a device agrees with the
 * order that has it.
 */
@RegisterTest
class DisposalSequencesTest {

    private static final List<String> ROUTES = List.of("D-REX", "D-DES", "D-WST", "D-COP", "D-EPE", "D-LOSS");
    private static final int ACTS = 30;
    private static final int STUCK = 6;

    private static final Map<ExitRoute, DeviceAction> ACTIONS = Map.of(
            ExitRoute.RE_EXPORTED, DeviceAction.RE_EXPORT,
            ExitRoute.DESTROYED, DeviceAction.DESTROY,
            ExitRoute.LIQUIDATED, DeviceAction.LIQUIDATE);

    private static final int DEVICES = 6;
    private static final int DEVICES_AT_ONCE = 60;

    /** Orders that ended with devices gone although a mandatory paper of their route was never kept. */
    private static final String CLOSED_WITHOUT_PAPER = """
            disposal_order o where o.stage = 'CLOSED' and exists (
              select from rule_row r where r.kind = 'EVIDENCE' and r.until_edition is null
                and r.content ~ ('(^|\\n)ROUTE=' || o.route || '($|\\n)') and r.content ~ '(^|\\n)MANDATORY=yes($|\\n)'
                and not exists (select from disposal_paper p where p.order_id = o.id and p.paper_code = r.code
                  and (p.edition = o.edition or r.content !~ '(^|\\n)NEEDED_FOR=(CONFIRMATION|CLOSING)($|\\n)')))
            """;

    private static final String GONE_WITHOUT_ORDER = """
            equipment e where e.stage in ('RE_EXPORTED', 'DESTROYED', 'LIQUIDATED') and not exists (
              select from disposal_line l join disposal_order o on o.id = l.order_id
              where l.equipment_id = e.id and o.stage = 'CLOSED' and l.state = 'SCANNED')
            """;

    private static final String IN_TWO_ORDERS = """
            (select equipment_id from disposal_line l join disposal_order o on o.id = l.order_id
              where o.stage not in ('CLOSED', 'CANCELLED') and l.state in ('LISTED', 'SCANNED')
              group by equipment_id having count(*) > 1) twice
            """;

    private static final String APPROVED_BY_PROPOSER = """
            disposal_approval a join disposal_order o on o.id = a.order_id where a.approved_by = o.proposed_by
            """;

    private static final String APPROVED_WITHOUT_ORDER = """
            equipment e where e.stage = 'DISPOSAL_APPROVED' and not exists (
              select from disposal_line l join disposal_order o on o.id = l.order_id
              where l.equipment_id = e.id and l.binding and o.stage in
                ('APPROVED', 'SCHEDULED', 'COLLECTED', 'CONFIRMED', 'DOCUMENTED'))
            """;

    private static final String ENDED_BUT_BINDING = """
            disposal_line l join disposal_order o on o.id = l.order_id
            where l.binding and o.stage in ('CLOSED', 'CANCELLED')
            """;

    private static final String STEPS_TELL_OTHERWISE = """
            equipment e where e.stage <> stage_on(e.id, date '2100-01-01', e.stage)
            """;

    private static final String REOPENED_BY_ASKER = """
            disposal_reopening r where r.state = 'GRANTED' and r.asked_by = r.decided_by
            """;

    private static final String HERE_BUT_NOWHERE = """
            equipment e where e.stage in ('IN_USE', 'IN_STORAGE', 'UNDER_REPAIR', 'END_OF_USE', 'DISPOSAL_APPROVED')
              and 1 <> (select count(*) from stay s where s.equipment_id = e.id and s.until is null)
            """;

    private static final String GONE_BUT_STAYING = """
            equipment e join stay s on s.equipment_id = e.id
            where e.stage in ('RE_EXPORTED', 'DESTROYED', 'LIQUIDATED') and s.until is null
            """;

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
    CancelDisposal cancel;

    @Inject
    TakeOffDisposal takeOff;

    @Inject
    SendBackDisposal sendBack;

    @Inject
    ChooseForDisposal choose;

    @Inject
    ScanForDisposal scan;

    @Inject
    MoveEquipment move;

    @Inject
    ReportLoss reportLoss;

    @Inject
    AskDisposalReopening askReopening;

    @Inject
    ReopenDisposal reopen;

    @Inject
    RefuseDisposalReopening refuseReopening;

    @Inject
    PermitBalances balances;

    @Inject
    EquipmentSearch search;

    private final List<EquipmentId> devices = new ArrayList<>();
    private final List<DisposalOrderId> orders = new ArrayList<>();
    private final List<DisposalPartnerId> partners = new ArrayList<>();
    private PlaceId elsewhere = new PlaceId(0);
    private int done;
    private int refused;

    @Test
    void noDeviceIsGoneWithoutTheEvidenceOfItsRouteWhateverWasDone() {
        var random = Rounds.random(DisposalSequencesTest.class);
        chain.site("SQ");
        elsewhere = chain.site("SQX");
        partners.add(disposals.handler("Đúng mã", LocalDate.of(2030, 1, 1), ExampleDisposals.ELECTRONICS));
        partners.add(disposals.handler("Sai mã", LocalDate.of(2030, 1, 1), new WasteCode("16 01 12")));
        partners.add(disposals.handler("Hết hạn", LocalDate.of(2025, 1, 1), ExampleDisposals.ELECTRONICS));
        int rounds = Rounds.of(8, 10_000);
        for (int round = 0; round < rounds; round++) {
            if (round % (DEVICES_AT_ONCE / DEVICES) == 0) {
                devices.clear();
                devices.addAll(chain.registered("SQ" + round, DEVICES_AT_ONCE, "SQ"));
            }
            orders.clear();
            var some = some(round);
            for (int act = 0; act < ACTS; act++) {
                attempt(some, random);
            }
            finish(random);
            if (round % 20 == 0) {
                holds();
            }
        }
        holds();

        var closed = tables.count("disposal_order where stage = 'CLOSED'");
        System.out.println(
                rounds + " sequences: " + done + " acts done, " + refused + " refused, " + closed + " closed");
        assertTrue(closed >= rounds / 8, closed + " orders were closed in " + rounds + " rounds");
        assertTrue(refused > rounds, refused + " acts were refused");
    }

    private List<EquipmentId> some(int round) {
        int from = round % (DEVICES_AT_ONCE / DEVICES) * DEVICES;
        return devices.subList(from, from + DEVICES);
    }

    private void holds() {
        for (var wrong : List.of(
                CLOSED_WITHOUT_PAPER,
                GONE_WITHOUT_ORDER,
                IN_TWO_ORDERS,
                APPROVED_BY_PROPOSER,
                APPROVED_WITHOUT_ORDER,
                ENDED_BUT_BINDING,
                STEPS_TELL_OTHERWISE,
                REOPENED_BY_ASKER,
                HERE_BUT_NOWHERE,
                GONE_BUT_STAYING)) {
            assertEquals(0, tables.count(wrong), wrong);
        }
        balancesAgree();
    }

    /** What the balance of the permit counts as gone is what closed orders have let go. */
    private void balancesAgree() {
        var permit = new PermitId(
                acting.as(Role.AUDITOR, () -> search.get(devices.get(0))).permitId());
        var lines = acting.as(Role.AUDITOR, () -> balances.on(permit, clock.today()))
                .lines();
        for (var route : List.of(ExitRoute.RE_EXPORTED, ExitRoute.DESTROYED, ExitRoute.LIQUIDATED)) {
            var closed = tables.count("""
                    disposal_line l join disposal_order o on o.id = l.order_id join equipment e on e.id = l.equipment_id
                      join permit_line pl on pl.id = e.permit_line_id
                    where o.stage = 'CLOSED' and l.state = 'SCANNED' and pl.permit_id = %d and o.route in
                      (select r.code from rule_row r where r.kind = 'DISPOSAL_ROUTE' and r.until_edition is null
                        and r.content ~ '(^|\\n)ACTION=%s($|\\n)')
                    """.formatted(permit.value(), ACTIONS.get(route)));
            assertEquals(
                    closed, lines.stream().mapToInt(line -> line.gone(route)).sum(), route.name());
        }
    }

    private void attempt(List<EquipmentId> some, Random random) {
        try {
            act(some, random);
            done++;
        } catch (RuleViolated why) {
            refused++;
        }
    }

    /** What follows an order's stage is more likely than what does not, so that orders come to their end. */
    private void act(List<EquipmentId> some, Random random) {
        if (orders.isEmpty() || random.nextInt(10) == 0) {
            draft(some, random);
            return;
        }
        var order = orders.get(random.nextInt(orders.size()));
        switch (random.nextInt(20)) {
            case 0 ->
                acting.as(
                        Role.RECORD_KEEPER,
                        () -> move.move(new MoveEquipment.Command(
                                List.of(some.get(random.nextInt(some.size()))),
                                elsewhere,
                                null,
                                null,
                                clock.today(),
                                ExampleDisposals.REASON)));
            case 1 ->
                acting.as(
                        Role.RECORD_KEEPER,
                        () -> reportLoss.report(new ReportLoss.Command(
                                List.of(some.get(random.nextInt(some.size()))),
                                new Loss.Facts(false, clock.today(), "Kho", "Thất lạc", "Số 1"),
                                List.of())));
            case 2 ->
                acting.as(
                        Role.RECORD_KEEPER,
                        () -> cancel.cancel(order, disposals.version(order), ExampleDisposals.REASON));
            case 3 -> takeOff(order, random);
            case 4 ->
                acting.as(
                        disposals.approvers().get(0).caller(),
                        () -> sendBack.sendBack(order, disposals.version(order), ExampleDisposals.REASON));
            case 5 ->
                acting.as(
                        Role.RECORD_KEEPER,
                        () -> choose.choose(
                                new ChooseForDisposal.Command(order, disposals.version(order), some.subList(0, 2))));
            case 6 -> disposals.papers(order, steps(random), null);
            case 7 -> out(order, random, random.nextInt(12));
            default -> onwards(order, random);
        }
    }

    private static DisposalStep steps(Random random) {
        return DisposalStep.values()[random.nextInt(DisposalStep.values().length)];
    }

    private void draft(List<EquipmentId> some, Random random) {
        int from = random.nextInt(some.size());
        int to = from + 1 + random.nextInt(some.size() - from);
        orders.add(disposals.drafted(ROUTES.get(random.nextInt(ROUTES.size())), some.subList(from, to)));
    }

    private void takeOff(DisposalOrderId order, Random random) {
        var lines = disposals.lines(order);
        if (!lines.isEmpty()) {
            acting.as(
                    Role.RECORD_KEEPER,
                    () -> takeOff.takeOff(new TakeOffDisposal.Command(
                            order,
                            disposals.version(order),
                            lines.get(random.nextInt(lines.size())),
                            ExampleDisposals.REASON)));
        }
    }

    /** The act that follows the stage. */
    private void onwards(DisposalOrderId order, Random random) {
        switch (disposals.row(order).stage()) {
            case DRAFT -> {
                disposals.described(order, ExampleDisposals.ELECTRONICS);
                disposals.papers(order, DisposalStep.CHECK, null);
                out(order, random, 0);
            }
            case CHECKED -> out(order, random, 1 + random.nextInt(2));
            case APPROVED -> {
                disposals.papers(order, DisposalStep.SCHEDULE, null);
                out(order, random, disposals.row(order).route().equals("D-LOSS") ? 7 : 3);
            }
            case SCHEDULED -> {
                disposals.papers(order, DisposalStep.COLLECTION, null);
                out(order, random, 4 + random.nextInt(2));
            }
            case COLLECTED -> {
                disposals.papers(order, DisposalStep.CONFIRMATION, null);
                out(order, random, 6);
            }
            case CONFIRMED -> {
                disposals.papers(order, DisposalStep.CLOSING, null);
                out(order, random, 7);
            }
            case DOCUMENTED -> out(order, random, 8);
            case CLOSED -> reopenOr(order, random);
            case CANCELLED -> out(order, random, 9 + random.nextInt(3));
        }
    }

    private void reopenOr(DisposalOrderId order, Random random) {
        var by = disposals.approvers().get(random.nextInt(2));
        switch (random.nextInt(4)) {
            case 0 ->
                acting.as(
                        by.caller(), () -> askReopening.ask(order, disposals.version(order), ExampleDisposals.REASON));
            case 1 ->
                acting.as(
                        by.caller(),
                        () -> reopen.reopen(
                                new ReopenDisposal.Command(order, disposals.version(order), by.password())));
            case 2 ->
                acting.as(
                        by.caller(),
                        () -> refuseReopening.refuse(order, disposals.version(order), ExampleDisposals.REASON));
            default -> out(order, random, 9 + random.nextInt(3));
        }
    }

    /** One act, whether or not the stage allows it. */
    private void out(DisposalOrderId order, Random random, int which) {
        switch (which) {
            case 0 -> disposals.checked(order);
            case 1, 2 -> disposals.approved(order, disposals.approvers().get(which - 1));
            case 3 -> disposals.scheduled(order, partners.get(random.nextInt(partners.size())));
            case 4 -> disposals.scanned(order);
            case 5 -> disposals.collected(order, ExampleDisposals.REASON);
            case 6 -> confirm(order, random);
            case 7 -> disposals.documented(order);
            case 8 -> disposals.closed(order);
            case 9 -> acting.as(Role.RECORD_KEEPER, () -> scan.scan(order, "SQ0-1"));
            case 10 -> disposals.attached(order, "D-REX-BL", null);
            default -> disposals.described(order, null);
        }
    }

    private void confirm(DisposalOrderId order, Random random) {
        var lines = disposals.lines(order);
        var types = acting.as(Role.RECORD_KEEPER, () -> list.route(order)).typeCodes();
        var returned = lines.size() > 1 && random.nextInt(3) == 0
                ? Map.of(
                        lines.get(0),
                        new DisposalOrder.Returned(
                                random.nextBoolean() ? LineState.CAME_BACK : LineState.REFUSED,
                                ExampleDisposals.REASON))
                : Map.<DisposalLineId, DisposalOrder.Returned>of();
        disposals.confirmed(
                order,
                types.isEmpty() || random.nextInt(5) == 0 ? null : types.get(random.nextInt(types.size())),
                returned);
    }

    /** Leads what was begun on, so that many rounds reach an end; what is refused again and again has none. */
    private void finish(Random random) {
        for (var order : orders) {
            int refusedInARow = 0;
            while (refusedInARow < STUCK && disposals.row(order).stage().isOpen()) {
                try {
                    onwards(order, random);
                    done++;
                    refusedInARow = 0;
                } catch (RuleViolated why) {
                    refused++;
                    refusedInARow++;
                }
            }
        }
    }
}
