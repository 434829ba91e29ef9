package org.provenant.domain.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseChangeTest {

    private static final RuleFacts REQUEST = paper("REQ", Map.of());

    @Test
    void rulesThatComeGoOrSaySomethingElseAreNamed() {
        var change = between(
                List.of(REQUEST, paper("SPEC", Map.of()), deadline("DECISION-SP", "ALL", "5"), type("G51", "ALL")),
                List.of(
                        paper("REQ", Map.of(RuleField.SETS, "2")),
                        paper("SAFETY", Map.of()),
                        deadline("DECISION-ALL", "ALL", "7"),
                        type("G51", "SP5")));

        assertEquals(
                List.of(
                        "CHANGED PAPER REQ [SETS 1 → 2]",
                        "ADDED PAPER SAFETY []",
                        "CHANGED PARAMETER DECISION_DAYS [VALUE 5 → 7]",
                        "DROPPED PAPER SPEC []",
                        "DROPPED TYPE_CODE G51 []"),
                told(change));
    }

    @Test
    void sourceNoteOfADeadlineAndOtherCasesAskNothingOtherwise() {
        var elsewhere = new RuleFacts(
                REQUEST.kind(),
                REQUEST.code(),
                paper("REQ", Map.of(RuleField.CASES, "SP1 SP2")).content(),
                REQUEST.effectiveFrom(),
                null,
                "TT 26/2025/TT-BKHCN",
                "Điều 5",
                Certainty.SECONDARY);
        var noted = ExampleRules.facts(
                RuleKind.PARAMETER,
                "DECISION-SP",
                Map.of(
                        RuleField.PARAMETER, "DECISION_DAYS",
                        RuleField.VALUE, "5",
                        RuleField.NOTE_VI, "Chưa tìm được"));

        var change = between(
                List.of(REQUEST, deadline("DECISION-SP", "ALL", "5"), deadline("DECISION-RS", "RS1", "5")),
                List.of(elsewhere, noted, deadline("DECISION-RS", "RS1", "9")));

        assertTrue(change.isEmpty(), () -> told(change).toString());
    }

    @Test
    void sourceIsThatOfWhatTakesItsPlace() {
        var proposed = new RuleFacts(
                REQUEST.kind(),
                REQUEST.code(),
                paper("REQ", Map.of(RuleField.SETS, "3")).content(),
                REQUEST.effectiveFrom(),
                null,
                null,
                null,
                Certainty.ASSUMED);

        var line = between(List.of(REQUEST), List.of(proposed)).lines().get(0);

        assertEquals(Certainty.ASSUMED, line.source().certainty());
        assertEquals("", line.source().text());
    }

    private static CaseChange between(List<RuleFacts> before, List<RuleFacts> after) {
        return CaseChange.between(
                new RulePoint(1, ExampleRules.DAY), book(before), new RulePoint(2, ExampleRules.DAY), book(after));
    }

    private static CaseBook book(List<RuleFacts> facts) {
        return CaseBook.of(
                PermittedCase.SP1, facts.stream().map(RuleReading::proposed).toList());
    }

    private static List<String> told(CaseChange change) {
        return change.lines().stream()
                .map(line -> line.way() + " " + line.kind() + " " + line.code() + " "
                        + line.values().stream()
                                .map(value -> value.name() + " " + value.before() + " → " + value.after())
                                .toList())
                .toList();
    }

    private static RuleFacts paper(String code, Map<RuleField, String> values) {
        return ExampleRules.facts(RuleKind.PAPER, code, values);
    }

    private static RuleFacts deadline(String code, String cases, String days) {
        return ExampleRules.facts(
                RuleKind.PARAMETER,
                code,
                Map.of(
                        RuleField.PARAMETER, "DECISION_DAYS",
                        RuleField.CASES, cases,
                        RuleField.VALUE, days));
    }

    private static RuleFacts type(String code, String cases) {
        return ExampleRules.facts(RuleKind.TYPE_CODE, code, Map.of(RuleField.CASES, cases));
    }
}
