package org.provenant.domain.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.LineName;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

class PermitTest {

    private static final LocalDate ISSUE = LocalDate.of(2026, 1, 15);

    @Test
    void drawnNeverExceedsPermitted() {
        var line = ExamplePermit.allowing(10).lines().get(0);

        line.declare(new Quantity(7));
        var refusal = assertThrows(RuleViolated.class, () -> line.declare(new Quantity(4)));

        assertEquals(PermitRule.NOT_ENOUGH_LEFT, refusal.rule());
        assertEquals(
                List.of(new LineName(LineName.Paper.PERMIT, "12/GP-BKHCN", 1), new Quantity(3), new Quantity(4)),
                refusal.values());
        assertEquals(
                "Not enough is left: line 1 of permit 12/GP-BKHCN has only 3, but 4 are wanted. Goods are deducted from"
                        + " the permit (deduction sheet, form 05/TDTL/GSQL).",
                Terms.in(Language.EN).sentence(refusal));
        assertEquals(
                refusal.values().get(0),
                LineName.read(LineName.Paper.PERMIT, line.label()).orElseThrow());
        assertEquals(new Quantity(3), line.leftToDeclare());
    }

    @Test
    void permitIsValidOnBothEndsOfItsTerm() {
        var permit = permit(ExamplePermit.valid("1", ISSUE, LocalDate.of(2026, 12, 31)));

        assertFalse(permit.isValidOn(ISSUE.minusDays(1)));
        assertTrue(permit.isValidOn(ISSUE));
        assertTrue(permit.isValidOn(LocalDate.of(2026, 12, 31)));
        assertFalse(permit.isValidOn(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void permitWithoutEndStaysValid() {
        assertTrue(permit(ExamplePermit.numbered("1")).isValidOn(LocalDate.of(2036, 1, 1)));
    }

    @Test
    void validityDoesNotEndBeforeItBegins() {
        var facts = ExamplePermit.valid("1", ISSUE, ISSUE.minusDays(1));

        var refusal = assertThrows(RuleViolated.class, () -> permit(facts));

        assertEquals(PermitRule.VALID_BEFORE_ISSUE, refusal.rule());
    }

    @Test
    void permitNeedsGoods() {
        var refusal = assertThrows(
                RuleViolated.class, () -> new Permit(new CompanyId(1), ExamplePermit.numbered("1"), List.of()));

        assertEquals(PermitRule.NO_LINES, refusal.rule());
    }

    private static Permit permit(Permit.Facts facts) {
        return new Permit(new CompanyId(1), facts, List.of(ExamplePermit.laptops(1)));
    }
}
