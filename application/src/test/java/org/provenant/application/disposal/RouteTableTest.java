package org.provenant.application.disposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.provenant.application.testbed.ExampleChain;
import org.provenant.application.testbed.ExampleDisposals;
import org.provenant.application.testbed.RegisterTest;
import org.provenant.domain.compliance.Loss;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPartnerId;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.OrderStage;
import org.provenant.domain.disposal.RoutePaper;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.equipment.lock.UseConsent;
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
            var refusal = assertThrows(RuleViolated.class, () -> without(order, missing), missing::toString);
            assertEquals(DisposalRule.PAPER_MISSING, refusal.rule(), missing::toString);
            assertTrue(refusal.values().contains(missing.paper().code()), refusal.values()::toString);
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

    /** Leads the order to the step that needs the paper, with everything but that paper, and tries it. */
    private void without(DisposalOrderId order, Missing missing) {
        var route = missing.route();
        var code = missing.paper().code();
        switch (missing.paper().neededFor()) {
            case CHECK -> {
                if (route.partner() == PartnerKind.WASTE_HANDLER) {
                    disposals.described(order, ExampleDisposals.ELECTRONICS);
                }
                disposals.papers(order, DisposalStep.CHECK, code);
                disposals.checked(order);
            }
            case SCHEDULE -> {
                disposals.led(order, OrderStage.APPROVED, handler);
                disposals.papers(order, DisposalStep.SCHEDULE, code);
                disposals.scheduled(order, handler);
            }
            case COLLECTION -> {
                disposals.led(order, OrderStage.SCHEDULED, handler);
                disposals.scanned(order);
                disposals.papers(order, DisposalStep.COLLECTION, code);
                disposals.collected(order, null);
            }
            case CONFIRMATION -> {
                disposals.led(order, OrderStage.COLLECTED, handler);
                disposals.papers(order, DisposalStep.CONFIRMATION, code);
                disposals.confirmed(order, null, Map.of());
            }
            case CLOSING -> {
                disposals.led(order, route.isOfLostDevices() ? OrderStage.APPROVED : OrderStage.CONFIRMED, handler);
                disposals.papers(order, DisposalStep.CLOSING, code);
                disposals.documented(order);
            }
        }
    }
}
