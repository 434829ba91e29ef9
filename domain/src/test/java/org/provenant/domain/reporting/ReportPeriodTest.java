package org.provenant.domain.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Period;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

class ReportPeriodTest {

    private final Terms vietnamese = Terms.in(Language.VI);
    private final Terms english = Terms.in(Language.EN);

    @Test
    void periodsAreCalledAsPeopleCallThem() {
        assertEquals("Quý III năm 2026", ReportPeriod.quarter(2026, 3).words(vietnamese));
        assertEquals("Quarter III of 2026", ReportPeriod.quarter(2026, 3).words(english));
        assertEquals("6 tháng đầu năm 2026", ReportPeriod.halfYear(2026, 1).words(vietnamese));
        assertEquals("6 tháng cuối năm 2026", ReportPeriod.halfYear(2026, 2).words(vietnamese));
        assertEquals("Năm 2026", ReportPeriod.year(2026).words(vietnamese));
        assertEquals(
                "từ ngày 05/02/2026 đến ngày 07/03/2026",
                ReportPeriod.custom(days("2026-02-05", "2026-03-07")).words(vietnamese));
    }

    @Test
    void quarterEndsOnItsLastDay() {
        assertEquals(
                days("2028-01-01", "2028-03-31"), ReportPeriod.quarter(2028, 1).period());
        assertEquals(
                days("2026-07-01", "2026-12-31"), ReportPeriod.halfYear(2026, 2).period());
    }

    @Test
    void daysThatAreNoQuarterAreNotCalledOne() {
        var refusal = assertThrows(
                RuleViolated.class, () -> new ReportPeriod(PeriodKind.QUARTER, days("2026-02-01", "2026-04-30")));

        assertEquals(ReportingRule.PERIOD_DOES_NOT_SUIT_KIND, refusal.rule());
        assertEquals(
                "Kỳ báo cáo từ ngày 01/02/2026 đến ngày 30/04/2026 không đúng với loại kỳ “Quý”.",
                vietnamese.sentence(refusal));
    }

    @Test
    void contractYearsThatBeganOn29FebruaryFollowOneAnother() {
        var years = PeriodKind.CONTRACT_YEAR.over(LocalDate.parse("2024-02-29"), LocalDate.parse("2028-02-29"));

        assertEquals(
                List.of(
                        days("2024-02-29", "2025-02-27"),
                        days("2025-02-28", "2026-02-27"),
                        days("2026-02-28", "2027-02-27"),
                        days("2027-02-28", "2028-02-28")),
                years);
        years.forEach(year -> new ReportPeriod(PeriodKind.CONTRACT_YEAR, year));
        assertThrows(
                RuleViolated.class, () -> new ReportPeriod(PeriodKind.CONTRACT_YEAR, days("2027-02-27", "2028-02-27")));
        assertEquals(
                List.of(), PeriodKind.CONTRACT_YEAR.over(LocalDate.parse("2024-02-29"), LocalDate.parse("2025-02-27")));
    }

    @Test
    void periodsAreOverOnceTheirLastDayIs() {
        var since = LocalDate.parse("2025-05-10");

        assertEquals(
                List.of(days("2025-04-01", "2025-06-30"), days("2025-07-01", "2025-09-30")),
                PeriodKind.QUARTER.over(since, LocalDate.parse("2025-10-01")));
        assertEquals(
                List.of(days("2025-04-01", "2025-06-30")),
                PeriodKind.QUARTER.over(since, LocalDate.parse("2025-09-30")));
        assertEquals(List.of(), PeriodKind.YEAR.over(since, LocalDate.parse("2025-12-31")));
        assertEquals(List.of(), PeriodKind.CUSTOM.over(since, LocalDate.parse("2030-12-31")));
    }

    @Test
    void numberNamesSequenceAndYear() {
        assertEquals("012/2026/BC", ReportNumber.of(2026, 12).toString());
        assertThrows(RuleViolated.class, () -> new ReportNumber("12"));
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
