package org.provenant.application.disposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provenant.application.compliance.ReportLoss;
import org.provenant.application.equipment.EquipmentSearch;
import org.provenant.application.equipment.lock.DeclareConsented;
import org.provenant.application.equipment.lock.RecordConsent;
import org.provenant.application.licensing.AddPaper;
import org.provenant.application.testbed.Acting;
import org.provenant.application.testbed.AdjustableClock;
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleDisposals;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.application.usecase.Denied;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.disposal.RoutePaper;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.UseConsent;
import org.provenant.domain.identity.Permission;
import org.provenant.domain.identity.Role;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.domain.shared.RuleViolated;

/** Each route of the rule book with each of its papers missing, generated from the rules themselves. */
@RegisterTest
class RouteTableTest {

    @Inject
    ExampleChain chain;

    @Inject
    ExampleDisposals disposals;

    @Inject
    Acting acting;

    @Inject
    RouteList routes;

    @Inject
    CheckDisposal check;

    @Inject
    ScheduleDisposal schedule;

    @Inject
    CollectDisposal collect;

    @Inject
    ConfirmDisposal confirm;

    @Inject
    DocumentDisposal document;

    @Inject
    AdjustableClock clock;

    @Inject
    ReportLoss reportLoss;

    @Inject
    RecordConsent recordConsent;

    @Inject
    DeclareConsented declare;

    @Inject
    EquipmentSearch search;

    private final List<EquipmentId> devices = new ArrayList<>();
    private @Nullable DisposalPartnerId handler;
    private int consents;
    private final Map<DisposalOrderId, Integer> versions = new HashMap<>();

    @Test
    void everyMandatoryPaperThatIsMissingStopsTheStepThatNeedsIt() {
        var table = new ArrayList<Missing>();
        acting.as(Role.AUDITOR, () -> routes.today()).forEach(route -> route.papers().stream()
                .filter(RoutePaper::mandatory)
                .forEach(paper -> table.add(new Missing(route, paper))));
        chain.site("RT");
        devices.addAll(chain.registered("RT", table.size(), "RT"));
        handler = disposals.handler("Đơn vị xử lý", LocalDate.of(2030, 1, 1), ExampleDisposals.ELECTRONICS);

        var met = new TreeSet<String>();
        for (int i = 0; i < table.size(); i++) {
            var missing = table.get(i);
            var order = drafted(missing.route(), devices.get(i));
            without(order, missing);
            for (var role : Role.values()) {
                tried(role, order, missing);
            }
            met.add(missing.route().code());
        }

        assertEquals(6, met.size(), "every route of the first edition asks for papers");
        assertTrue(table.size() >= 20, table.size() + " papers");
    }

    private record Missing(DisposalRoute route, RoutePaper paper) {}

    private DisposalOrderId drafted(DisposalRoute route, EquipmentId device) {
        if (route.isOfLostDevices()) {
            var day = LocalDate.of(2026, 6, 1);
            acting.as(
                    Role.RECORD_KEEPER,
                    () -> reportLoss.report(new ReportLoss.Command(
                            List.of(device), new Loss.Facts(false, day, "Kho", "Thất lạc", "Số 1"), List.of())));
        }
        if (route.consent() != null) {
            consent(route, device);
        }
        return disposals.drafted(route.code(), List.of(device));
    }

    private void consent(DisposalRoute route, EquipmentId device) {
        var issued = LocalDate.of(2026, 6, 2);
        var number = "DYRT" + ++consents;
        acting.as(Role.COMPLIANCE_OFFICER, () -> {
            var id = recordConsent.record(new RecordConsent.Command(
                    new UseConsent.Facts(
                            number,
                            issued,
                            "Bộ KHCN",
                            Objects.requireNonNull(route.consent()),
                            null,
                            null,
                            "Đồng ý",
                            null),
                    List.of(device),
                    List.of(),
                    new AddPaper.Sent("dong-y.txt", "Đồng ý".getBytes(StandardCharsets.UTF_8))));
            declare.declare(new DeclareConsented.Command(
                    id,
                    1,
                    new DeclarationNumber("1081044%05d".formatted(consents)),
                    issued.plusDays(1),
                    new DeclarationNumber(search.get(device).declarationNumber())));
        });
    }

    /** Who has no right to the step is denied it; who has is told of the paper. */
    private void tried(Role role, DisposalOrderId order, Missing missing) {
        if (role.permissions().contains(Permission.MANAGE_DISPOSALS)) {
            var refusal = assertThrows(
                    RuleViolated.class, () -> acting.as(role, () -> act(order, missing)), missing::toString);
            assertEquals(DisposalRule.PAPER_MISSING, refusal.rule(), missing::toString);
            assertTrue(refusal.values().contains(missing.paper().code()), refusal.values()::toString);
        } else {
            assertThrows(Denied.class, () -> acting.as(role, () -> act(order, missing)), role + " " + missing);
        }
    }

    private void act(DisposalOrderId order, Missing missing) {
        var version = versions.getOrDefault(order, 0);
        switch (missing.paper().neededFor()) {
            case CHECK -> check.check(order, version);
            case SCHEDULE ->
                schedule.schedule(new ScheduleDisposal.Command(
                        order,
                        version,
                        new DisposalOrder.Schedule(
                                handler, clock.today(), "29C-123.45", "77/TB", clock.today(), null)));
            case COLLECTION -> collect.collect(new CollectDisposal.Command(order, version, clock.today(), null));
            case CONFIRMATION ->
                confirm.confirm(new ConfirmDisposal.Command(
                        order,
                        version,
                        new DisposalOrder.Confirmation(clock.today(), "Đơn vị tiếp nhận", "55/XN", null),
                        Map.of()));
            case CLOSING -> document.document(order, version);
        }
    }

    /** Leads the order to the step that needs the paper, with everything but that paper. */
    private void without(DisposalOrderId order, Missing missing) {
        var route = missing.route();
        var taker = route.partner() == null ? null : handler;
        var code = missing.paper().code();
        switch (missing.paper().neededFor()) {
            case CHECK -> {
                if (route.partner() == PartnerKind.WASTE_HANDLER) {
                    disposals.described(order, ExampleDisposals.ELECTRONICS);
                }
                disposals.papers(order, DisposalStep.CHECK, code);
            }
            case SCHEDULE -> {
                disposals.led(order, OrderStage.APPROVED, taker);
                disposals.papers(order, DisposalStep.SCHEDULE, code);
            }
            case COLLECTION -> {
                disposals.led(order, OrderStage.SCHEDULED, taker);
                disposals.scanned(order);
                disposals.papers(order, DisposalStep.COLLECTION, code);
            }
            case CONFIRMATION -> {
                disposals.led(order, OrderStage.COLLECTED, taker);
                disposals.papers(order, DisposalStep.CONFIRMATION, code);
            }
            case CLOSING -> {
                disposals.led(order, route.isOfLostDevices() ? OrderStage.APPROVED : OrderStage.CONFIRMED, taker);
                disposals.papers(order, DisposalStep.CLOSING, code);
            }
        }
        versions.put(order, disposals.version(order));
    }
}
