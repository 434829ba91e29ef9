package org.provenant.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency USD = Money.currencyOf(" usd ");

    @Test
    void equalAmountsAreEqualHoweverWritten() {
        assertEquals(new Money(new BigDecimal("1200.50"), USD), new Money(new BigDecimal("1200.5000"), USD));
        assertEquals("1200 USD", new Money(new BigDecimal("1.2E+3"), USD).toString());
        assertEquals(BigDecimal.ZERO, new Money(new BigDecimal("0.00"), USD).amount());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.23456", "1000000000000000", "1E+999999999", "1E-999999999", "-1E+999999999"})
    void amountsOutsideTheLimitsAreRefused(String amount) {
        var refusal = assertThrows(RuleViolated.class, () -> new Money(new BigDecimal(amount), USD));

        assertEquals(ValueRule.AMOUNT_INVALID, refusal.rule());
    }

    @ParameterizedTest
    @CsvSource({"usd, USD", "VNĐ, VND", "đồng, VND", "US$, USD", "RMB, CNY", "yên Nhật, JPY", "EUR, EUR"})
    void suppliersNamesForCurrencies(String text, String code) {
        assertEquals(code, Money.currencyOf(text).getCurrencyCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$", "XX", "ZZZ", "điểm"})
    void otherTextsAreNoCurrencies(String code) {
        assertThrows(RuleViolated.class, () -> Money.currencyOf(code));
    }
}
