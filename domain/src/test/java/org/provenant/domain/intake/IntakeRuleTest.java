package org.provenant.domain.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.domain.equipment.EquipmentRule;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

class IntakeRuleTest {

    @ParameterizedTest
    @EnumSource(IntakeRule.class)
    void everyRuleHasASentence(IntakeRule rule) {
        for (var language : Language.values()) {
            assertFalse(Terms.in(language).text(rule.key()).isBlank());
        }
    }

    @Test
    void whateverIsWrongWithFileMappingOrRowHasAdvice() {
        for (var rule : EnumSet.range(IntakeRule.FILE_OLD_EXCEL, IntakeRule.RECEIVED_IN_THE_FUTURE)) {
            for (var language : Language.values()) {
                assertTrue(Terms.in(language).has(RowProblem.hintKey(rule)), rule.name());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FileRule.class)
    void whateverIsWrongWithAnyFileHasAdvice(FileRule rule) {
        for (var language : Language.values()) {
            assertFalse(Terms.in(language).text(rule.key()).isBlank());
            assertTrue(Terms.in(language).has(rule.key().replace(".rule.", ".hint.")), rule.name());
        }
    }

    @Test
    void aProblemSpeaksBothLanguages() {
        var problem = new RowProblem(
                "Packing list", 7, "S/N", EquipmentColumn.IMEI, "12", EquipmentRule.IMEI_INVALID, List.of("12"));

        assertTrue(problem.reason(Terms.in(Language.VI)).startsWith("Số IMEI 12 không hợp lệ"));
        assertTrue(problem.reason(Terms.in(Language.EN)).startsWith("The IMEI 12 is not valid"));
        assertTrue(problem.hint(Terms.in(Language.EN)).contains("*#06#"));
    }

    @Test
    void columnsAndFormatsAreNamedInSentences() {
        var missing = new RowProblem(
                "", 3, null, EquipmentColumn.MODEL, "", IntakeRule.VALUE_MISSING, List.of(EquipmentColumn.ORIGIN));

        assertEquals("Thiếu Xuất xứ.", missing.reason(Terms.in(Language.VI)));
        assertEquals("Origin is missing.", missing.reason(Terms.in(Language.EN)));
    }
}
