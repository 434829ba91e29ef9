package org.provenant.domain.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.Terms;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Used, USED_GOOD",
        "đã qua sử dụng, USED_GOOD",
        "CŨ, USED_GOOD",
        "'Đã qua sử dụng, còn tốt', USED_GOOD",
        "Tân trang, REFURBISHED",
        "refurb., REFURBISHED",
        "Hỏng, USED_FAULTY",
        "hư hỏng, USED_FAULTY",
        "grade B, USED_FAIR",
        "used_fair, USED_FAIR"
    })
    void suppliersWordsForConditions(String words, Condition condition) {
        assertEquals(condition, Condition.parse(words));
    }

    @ParameterizedTest
    @CsvSource({
        "Máy tính xách tay, LAPTOP", "NOTEBOOK, LAPTOP", "may chu, SERVER", "Switch, NETWORK", "Màn hình, MONITOR",
        "Bộ lưu điện, PERIPHERAL", "Linh kiện, PART", "IP Phone, TELEPHONY", "ổ cứng, STORAGE", "khác, OTHER"
    })
    void suppliersWordsForCategories(String words, Category category) {
        assertEquals(category, Category.parse(words));
    }

    @Test
    void newGoodsAndUnknownWordsAreNotTakenForUsed() {
        assertThrows(RuleViolated.class, () -> Condition.parse("mới 100%"));
        assertThrows(RuleViolated.class, () -> Condition.parse("new"));
        assertThrows(RuleViolated.class, () -> Category.parse("máy xúc"));
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void ownWordsForConditionsAreUnderstood(Condition condition) {
        for (var language : Language.values()) {
            assertEquals(condition, Condition.parse(Terms.in(language).word(condition)));
        }
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void ownWordsForCategoriesAreUnderstood(Category category) {
        for (var language : Language.values()) {
            assertEquals(category, Category.parse(Terms.in(language).word(category)));
        }
    }

    @Test
    void onlyGoodsCodesWithoutDoubtNameACategory() {
        assertEquals(Category.LAPTOP, Category.of(new HsCode("8471.30.20")));
        assertEquals(Category.PRINTER, Category.of(new HsCode("8443.32.19")));
        assertEquals(Category.PART, Category.of(new HsCode("8443.99.20")));
        assertNull(Category.of(new HsCode("8471.50.10")));
        assertNull(Category.of(new HsCode("9403.10.00")));
    }
}
