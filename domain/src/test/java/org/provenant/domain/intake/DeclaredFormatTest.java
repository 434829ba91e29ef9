package org.provenant.domain.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.domain.shared.RuleViolated;

class DeclaredFormatTest {

    @ParameterizedTest
    @CsvSource({
        "03/01/2024, DAY_FIRST, 2024-01-03",
        "03/01/2024, MONTH_FIRST, 2024-03-01",
        "3.1.2024, DAY_FIRST, 2024-01-03",
        "31-12-2024, DAY_FIRST, 2024-12-31",
        "2024-12-31, YEAR_FIRST, 2024-12-31",
        "2024/2/29, YEAR_FIRST, 2024-02-29",
        "2024-12-31T00:00:00, YEAR_FIRST, 2024-12-31",
        "31/12/2024 14:30, DAY_FIRST, 2024-12-31"
    })
    void datesAreReadInTheDeclaredOrder(String text, DateOrder order, LocalDate day) {
        assertEquals(day, order.read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "31/31/2023, DAY_FIRST, DATE_INVALID",
        "31/31/2023, MONTH_FIRST, DATE_INVALID",
        "31/02/2024, DAY_FIRST, DATE_INVALID",
        "12/31/2024, DAY_FIRST, DATE_INVALID",
        "31/12/2024, MONTH_FIRST, DATE_INVALID",
        "31/12/2024, YEAR_FIRST, DATE_INVALID",
        "2024-12-31, DAY_FIRST, DATE_INVALID",
        "29.02.2023, DAY_FIRST, DATE_INVALID",
        "3/1/23, DAY_FIRST, DATE_YEAR_SHORT",
        "03-01-24, YEAR_FIRST, DATE_YEAR_SHORT",
        "1/2-2024, DAY_FIRST, DATE_INVALID",
        "hôm qua, DAY_FIRST, DATE_INVALID",
        "45292, DAY_FIRST, DATE_INVALID",
        "0000-00-00, YEAR_FIRST, DATE_INVALID"
    })
    void impossibleDatesAreProblems(String text, DateOrder order, IntakeRule rule) {
        assertEquals(
                rule, assertThrows(RuleViolated.class, () -> order.read(text)).rule());
        assertFalse(order.canRead(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'1.234,56', COMMA_DECIMAL, 1234.56",
        "'1,234.56', POINT_DECIMAL, 1234.56",
        "1.234, COMMA_DECIMAL, 1234",
        "1.234, POINT_DECIMAL, 1.234",
        "'1 234 567,5', COMMA_DECIMAL, 1234567.5",
        "'1,234,567', POINT_DECIMAL, 1234567",
        "1500, COMMA_DECIMAL, 1500",
        "-5, POINT_DECIMAL, -5"
    })
    void numbersAreReadInTheDeclaredStyle(String text, NumberStyle style, BigDecimal number) {
        assertEquals(number, style.read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234.56', COMMA_DECIMAL",
        "'1.234,56', POINT_DECIMAL",
        "1234.56, COMMA_DECIMAL",
        "'12,34', POINT_DECIMAL",
        "'1.23.456', COMMA_DECIMAL",
        "'1.234 567', COMMA_DECIMAL",
        "$100, POINT_DECIMAL",
        "1.23E+17, POINT_DECIMAL",
        "'', POINT_DECIMAL"
    })
    void otherTextsAreNoNumbers(String text, NumberStyle style) {
        var refusal = assertThrows(RuleViolated.class, () -> style.read(text));

        assertEquals(IntakeRule.NUMBER_INVALID, refusal.rule());
    }

    @Test
    void theNonBreakingBlankOfSpreadsheetsGroupsDigits() {
        assertEquals(new BigDecimal("1234567"), NumberStyle.COMMA_DECIMAL.read("1\u00A0234\u202F567"));
    }
}
