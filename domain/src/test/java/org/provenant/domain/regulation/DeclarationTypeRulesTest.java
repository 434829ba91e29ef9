package org.provenant.domain.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclarationTypeRulesTest {

    private static final DeclarationTypeRules TYPES = new DeclarationTypeRules(
            List.of(type("A12", "all"), type("E21", "pr1"), type("G51", "SP5, PR1"), type("A42", "None")));

    @Test
    void typeBringsInTheCasesThatItsRowNames() {
        assertTrue(TYPES.against("E21", PermittedCase.PR1).isEmpty());
        assertTrue(TYPES.against("G51", PermittedCase.SP5).isEmpty());
        assertTrue(Arrays.stream(PermittedCase.values())
                .allMatch(each -> TYPES.against("A12", each).isEmpty()));
    }

    @Test
    void ruleThatForbidsIsNamed() {
        assertEquals(
                "E21", TYPES.against("E21", PermittedCase.SP1).orElseThrow().code());
        assertEquals(
                "G51", TYPES.against("G51", PermittedCase.RS1).orElseThrow().code());
        assertTrue(Arrays.stream(PermittedCase.values())
                .allMatch(each -> TYPES.against("A42", each).isPresent()));
    }

    @Test
    void typeThatTheBookDoesNotKnowIsNoReasonToRefuse() {
        assertTrue(TYPES.against("X99", PermittedCase.SP1).isEmpty());
    }

    private static RuleRow type(String code, String cases) {
        return ExampleRules.row(RuleKind.TYPE_CODE, code, Map.of(RuleField.CASES, cases));
    }
}
