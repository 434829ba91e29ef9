package org.provenant.application.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.provenant.domain.regulation.Certainty;
import org.provenant.domain.regulation.ExampleCalendar;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.ListedGoods;
import org.provenant.domain.regulation.RuleFacts;
import org.provenant.domain.regulation.RuleField;
import org.provenant.domain.regulation.RuleKind;
import org.provenant.domain.regulation.RuleRow;
import org.provenant.domain.regulation.WorkingDays;

/** The rule book that comes with the product. */
class RuleBookSeedTest {

    private final List<RuleFacts> rows = RuleBookSeed.read().rows();

    @Test
    void everyKindOfRuleIsThere() {
        for (var kind : RuleKind.values()) {
            assertTrue(rows.stream().anyMatch(row -> row.kind() == kind), kind.name());
        }
    }

    @Test
    void nothingIsCalledVerifiedThatNobodyHasVerified() {
        assertTrue(rows.stream().noneMatch(row -> row.certainty() == Certainty.VERIFIED));
    }

    @Test
    void everySourceIsAnInstrumentOfTheBook() {
        var instruments = rows.stream()
                .filter(row -> row.kind() == RuleKind.INSTRUMENT)
                .map(RuleFacts::code)
                .collect(Collectors.toSet());

        var unknown = new HashSet<String>();
        rows.stream()
                .filter(row -> row.instrument() != null && !instruments.contains(row.instrument()))
                .forEach(row -> unknown.add(row.kind() + " " + row.code()));

        assertEquals(new HashSet<String>(), unknown);
    }

    @Test
    void noTwoRowsSaySomethingOfTheSameThingForTheSameDay() {
        var overlapping = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                if (rows.get(i).overlaps(rows.get(j))) {
                    overlapping.add(rows.get(i).key().toString());
                }
            }
        }

        assertEquals(List.of(), overlapping);
    }

    @Test
    void everythingIsSaidInBothLanguages() {
        var pairs = Map.of(
                RuleField.NAME_VI, RuleField.NAME_EN,
                RuleField.NOTE_VI, RuleField.NOTE_EN,
                RuleField.QUESTION_VI, RuleField.QUESTION_EN,
                RuleField.PERIOD_VI, RuleField.PERIOD_EN,
                RuleField.DUE_VI, RuleField.DUE_EN,
                RuleField.ADDRESSEE_VI, RuleField.ADDRESSEE_EN);

        for (var row : rows) {
            pairs.forEach((vietnamese, english) -> assertEquals(
                    row.content().find(vietnamese) == null,
                    row.content().find(english) == null,
                    () -> row.key() + " " + vietnamese));
        }
    }

    @Test
    void calendarAgreesWithTheAnnouncedWorkingDays() {
        var calendar = WorkingDays.of(rowsOf(RuleKind.HOLIDAY));

        ExampleCalendar.FIRST
                .datesUntil(ExampleCalendar.LAST.plusDays(1))
                .forEach(day -> assertEquals(ExampleCalendar.isWorking(day), calendar.isWorking(day), day.toString()));
        assertTrue(calendar.knows(2025) && calendar.knows(2026));
    }

    @Test
    void everyRouteOfTheEvidenceIsARoute() {
        var routes =
                rowsOf(RuleKind.DISPOSAL_ROUTE).stream().collect(Collectors.toMap(RuleRow::code, Function.identity()));

        rowsOf(RuleKind.EVIDENCE)
                .forEach(row -> assertTrue(routes.containsKey(row.content().text(RuleField.ROUTE)), row.code()));
    }

    @Test
    void laptopsAndServersAreOnTheList() {
        var goods = new ListedGoods(rowsOf(RuleKind.HS_HEADING));

        assertTrue(goods.find(new HsCode("84713020")).isPresent());
        assertTrue(goods.find(new HsCode("84715090")).isPresent());
        assertTrue(goods.find(new HsCode("90138000")).isEmpty());
    }

    private List<RuleRow> rowsOf(RuleKind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .map(row -> new RuleRow(row, 1))
                .toList();
    }
}
