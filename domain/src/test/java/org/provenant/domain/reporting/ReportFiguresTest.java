package org.provenant.domain.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

class ReportFiguresTest {

    @Test
    void openingPlusInMinusOutMustBeClosing() {
        var refusal = assertThrows(
                RuleViolated.class, () -> new ReportFigures(10, 5, Map.of(ExitRoute.DESTROYED, 2), 12, 10, 1, 1, 0));

        assertEquals(ReportingRule.FIGURES_DO_NOT_BALANCE, refusal.rule());
        assertEquals(
                "Số liệu không khớp: tồn đầu kỳ 10 + nhập trong kỳ 5 − đã xử lý trong kỳ 2 = 13,"
                        + " nhưng tồn cuối kỳ đếm được là 12.",
                Terms.in(Language.VI).sentence(refusal));
    }

    @Test
    void statesOfWhatIsLeftMustAddUpToClosing() {
        var refusal = assertThrows(RuleViolated.class, () -> new ReportFigures(3, 0, Map.of(), 3, 1, 1, 0, 0));

        assertEquals(ReportingRule.STATES_DO_NOT_ADD_UP, refusal.rule());
    }

    @Test
    void noFigureIsNegative() {
        var refusal = assertThrows(
                RuleViolated.class, () -> new ReportFigures(1, 0, Map.of(ExitRoute.LOST, -1), 2, 2, 0, 0, 0));

        assertEquals(ReportingRule.FIGURE_NEGATIVE, refusal.rule());
    }

    @Test
    void totalAddsEveryFigure() {
        var one = new ReportFigures(10, 5, Map.of(ExitRoute.DESTROYED, 2), 13, 10, 1, 1, 1);
        var two = new ReportFigures(0, 4, Map.of(ExitRoute.DESTROYED, 1, ExitRoute.LOST, 1), 2, 2, 0, 0, 0);

        var total = one.plus(two);

        assertEquals(
                new ReportFigures(10, 9, Map.of(ExitRoute.DESTROYED, 3, ExitRoute.LOST, 1), 15, 12, 1, 1, 1), total);
        assertEquals(4, total.out());
        assertEquals(total, total.plus(ReportFigures.NONE));
    }
}
