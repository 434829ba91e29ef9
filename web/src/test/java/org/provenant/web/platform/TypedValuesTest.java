package org.provenant.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.TypedDay;

/** Values as people type them: read in the declared form, or refused; never guessed. */
class TypedValuesTest {

    @Test
    void dayComesBeforeMonth() {
        assertEquals(LocalDate.of(2026, 3, 5), TypedDay.parse(" 05/03/2026 "));
        assertEquals(LocalDate.of(2026, 3, 5), TypedDay.parse("5/3/2026"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "12/31/2026", "5/3/26", "2026-03-05", "5.3.2026", "hôm qua"})
    void otherDaysAreRefused(String typed) {
        assertThrows(DateTimeException.class, () -> TypedDay.parse(typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"VI;1.234,5;1234.5", "VI;1234,5;1234.5", "VI;-12;-12", "EN;1,234.5;1234.5", "EN;1234567;1234567"})
    void amountIsReadAsTheLanguageWritesIt(Language language, String typed, BigDecimal meant) {
        assertEquals(meant, AmountConverter.parse(typed, language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"VI;1,234.5", "VI;1.23", "VI;12.34,5", "VI;1e3", "EN;1.234,5", "EN;1,23", "EN;12 000"})
    void otherAmountsAreRefused(Language language, String typed) {
        assertThrows(NumberFormatException.class, () -> AmountConverter.parse(typed, language));
    }
}
