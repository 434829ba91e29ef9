package org.provenant.domain.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.domain.organisation.CompanyId;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.Parameter;
import org.provenant.domain.regulation.ParameterCode;
import org.provenant.domain.regulation.PermittedCase;
import org.provenant.domain.regulation.RulePoint;
import org.provenant.domain.regulation.RuleSource;
import org.provenant.domain.shared.Numbered;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

class ResearchTest {

    private static final LocalDate BEGINS = LocalDate.of(2026, 1, 1);
    private static final LocalDate ENDS = LocalDate.of(2026, 11, 30);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Reason REASON = new Reason("Đề tài được gia hạn");

    @ParameterizedTest
    @CsvSource({
        "2026-10-15,3,2027-01-15",
        "2026-11-30,3,2027-02-28",
        "2027-11-30,3,2028-02-29",
        "2026-11-30,6,2027-05-30",
        "2026-11-30,ba tháng,",
        "2026-11-30,-2,"
    })
    void goodsAreDueSoManyMonthsAfterTheEnd(LocalDate ends, String months, @Nullable LocalDate due) {
        var research = new Research(permit(PermittedCase.RS1), facts(ends), new RulePoint(1, BEGINS));

        assertEquals(due, research.dueBy(months(months)));
    }

    @Test
    void onlyAResearchPermitIsGivenForAResearch() {
        var other = permit(PermittedCase.SP2);

        assertEquals(PermitRule.NOT_RESEARCH, ruleAgainst(() -> new Research(other, facts(ENDS), point())));
    }

    @Test
    void endIsMovedByAPaperAndTheEarlierOneStays() {
        var research = new Research(permit(PermittedCase.RS1), facts(ENDS), point());
        assertNull(research.endEvidence());

        research.moveEnd(ENDS.plusMonths(6), "Quyết định 88/QĐ-VNC", REASON, TODAY);
        research.moveEnd(ENDS.plusMonths(2), "Quyết định 90/QĐ-VNC", REASON, TODAY.plusDays(1));

        assertEquals(ENDS.plusMonths(2), research.facts().endsOn());
        assertEquals("Quyết định 90/QĐ-VNC", research.endEvidence());
        assertEquals(
                List.of(ENDS + " → " + ENDS.plusMonths(6), ENDS.plusMonths(6) + " → " + ENDS.plusMonths(2)),
                research.earlierEnds().stream()
                        .map(end -> end.endedOn() + " → " + end.movedTo())
                        .toList());
        assertEquals(TODAY, research.earlierEnds().get(0).movedOn());
    }

    @Test
    void endIsNotMovedToWhereItIsNorBeforeTheBeginNorWithoutAPaper() {
        var research = new Research(permit(PermittedCase.RS1), facts(ENDS), point());

        assertEquals(
                PermitRule.RESEARCH_END_SAME, ruleAgainst(() -> research.moveEnd(ENDS, "Quyết định", REASON, TODAY)));
        assertEquals(
                ValueRule.PERIOD_ENDS_BEFORE_START,
                ruleAgainst(() -> research.moveEnd(BEGINS.minusDays(1), "Quyết định", REASON, TODAY)));
        assertEquals(ValueRule.REQUIRED, ruleAgainst(() -> research.moveEnd(ENDS.plusDays(1), " ", REASON, TODAY)));
        assertEquals(ENDS, research.facts().endsOn());
        assertEquals(List.of(), research.earlierEnds());
    }

    @Test
    void beginIsNotCorrectedPastTheEnd() {
        var research = new Research(permit(PermittedCase.RS1), facts(ENDS), point());

        assertEquals(
                ValueRule.PERIOD_ENDS_BEFORE_START,
                ruleAgainst(() -> research.correct("Thị giác máy", ENDS.plusDays(1))));
    }

    private static Permit permit(PermittedCase permittedCase) {
        var facts = new Permit.Facts(
                "12/GP-BKHCN", BEGINS, "Bộ Khoa học và Công nghệ", permittedCase, null, LocalDate.of(2027, 12, 31));
        return Numbered.as(7, new Permit(new CompanyId(1), facts, List.of(ExamplePermit.laptops(5))));
    }

    private static Research.Facts facts(LocalDate ends) {
        return new Research.Facts("Thị giác máy", BEGINS, ends);
    }

    private static RulePoint point() {
        return new RulePoint(1, BEGINS);
    }

    private static Parameter months(String number) {
        return new Parameter(
                1,
                ParameterCode.RESEARCH_HANDLING_MONTHS,
                number,
                null,
                new RuleSource("QĐ 31/2019/QĐ-TTg", null, Certainty.SECONDARY, null, null));
    }

    private static Rule ruleAgainst(Runnable action) {
        return assertThrows(RuleViolated.class, action::run).rule();
    }
}
