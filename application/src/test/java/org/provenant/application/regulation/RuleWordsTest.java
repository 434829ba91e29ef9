package org.provenant.application.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.provenant.domain.regulation.RuleDifference;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;

class RuleWordsTest {

    private static final Terms VIETNAMESE = Terms.in(Language.VI);

    @Test
    void changedDayIsWrittenAsPeopleWriteDays() {
        var end = new RuleDifference.Value("effectiveTo", null, "2026-10-31");

        assertNull(RuleWords.before(end, VIETNAMESE));
        assertEquals("31/10/2026", RuleWords.after(end, VIETNAMESE));
    }

    @Test
    void changedDegreeOfCertaintyIsWrittenInWords() {
        var degree = new RuleDifference.Value("certainty", "SECONDARY", "VERIFIED");

        assertEquals("Theo nguồn thứ cấp", RuleWords.before(degree, VIETNAMESE));
        assertEquals("Đã xác minh", RuleWords.after(degree, VIETNAMESE));
    }

    @Test
    void changedChoiceIsWrittenInWords() {
        var mandatory = new RuleDifference.Value("MANDATORY", "yes", "no");

        assertEquals("Có", RuleWords.before(mandatory, VIETNAMESE));
        assertEquals("Không", RuleWords.after(mandatory, VIETNAMESE));
    }
}
