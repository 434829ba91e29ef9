package org.provenant.application.disposal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provenant.domain.disposal.DisposalOrder;
import org.provenant.domain.disposal.DisposalRoute;
import org.provenant.domain.disposal.DisposalRule;
import org.provenant.domain.disposal.OrderCondition;
import org.provenant.domain.identity.UserId;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.DeviceAction;
import org.provenant.domain.regulation.DisposalStep;
import org.provenant.domain.regulation.PartnerKind;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.RuleViolated;

/** What is asked costs what it costs, and nothing else is read: nothing but the hold can be read here. */
class OrderConditionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final RulePoint POINT = new RulePoint(1, DAY);

    private final List<DisposalHold.Held> open = new ArrayList<>();
    private final DisposalRoute route = new DisposalRoute(
            "D-WASTE",
            "Chuyển giao",
            "Hand-over",
            DeviceAction.DESTROY,
            null,
            2,
            true,
            true,
            null,
            PartnerKind.WASTE_HANDLER,
            null,
            List.of("B13"),
            List.of(),
            new RuleSource(null, null, Certainty.ASSUMED, null, null));
    private final DisposalOrder order = new DisposalOrder(
            new CompanyId(1),
            "XL-1",
            route,
            POINT,
            new DisposalOrder.Proposal(new Reason("Hết thời gian sử dụng"), null),
            new DisposalOrder.Deed(new UserId(1), DAY, Instant.EPOCH));
    private final OrderConditions conditions = new OrderConditions();

    OrderConditionsTest() {
        conditions.hold = () -> open;
    }

    @Test
    void whoeverAsksForTheHoldReadsNothingElse() {
        var hold = EnumSet.of(OrderCondition.NO_HOLD);
        assertDoesNotThrow(() -> conditions.require(order, route, hold));
        open.add(new DisposalHold.Held(1, "Kiểm tra 2026", "Kiểm tra viên", DAY));
        var refused = assertThrows(RuleViolated.class, () -> conditions.require(order, route, hold));
        assertEquals(DisposalRule.ON_HOLD, refused.rule());
    }

    @Test
    void nothingIsReadOnceSomethingIsMissing() {
        var refused = assertThrows(RuleViolated.class, () -> conditions.require(order, route, DisposalStep.CLOSING));
        assertEquals(DisposalRule.NO_DEVICES, refused.rule());
    }
}
