package org.provenant.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An amount in the currency of its document. At most {@value #DECIMALS} decimals, never negative. */
@Embeddable
public final class Money implements Serializable {

    public static final int DECIMALS = 4;

    private static final int LONGEST_SHOWN = 40;

    private static final long serialVersionUID = 1L;

    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(15);

    private BigDecimal amount;

    private String currency;

    @SuppressWarnings("NullAway.Init")
    protected Money() {}

    public Money(BigDecimal amount, Currency currency) {
        var bare = amount.stripTrailingZeros();
        if (bare.signum() < 0 || bare.scale() > DECIMALS || bare.compareTo(TOO_MUCH) >= 0) {
            throw new RuleViolated(ValueRule.AMOUNT_INVALID, shown(bare));
        }
        this.amount = bare.scale() < 0 ? bare.setScale(0) : bare;
        this.currency = currency.getCurrencyCode();
    }

    /** Written out, a number of a few letters can have a billion digits. */
    private static String shown(BigDecimal amount) {
        return Math.abs((long) amount.scale()) > LONGEST_SHOWN ? amount.toString() : amount.toPlainString();
    }

    /** The currency that a text means: an ISO 4217 code, or another name of {@code currency.properties}. */
    public static Currency currencyOf(String text) {
        var code = CurrencyNames.ALIASES.find(text).orElseGet(() -> text.strip().toUpperCase(Locale.ROOT));
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new RuleViolated(ValueRule.CURRENCY_UNKNOWN, text);
        }
    }

    public BigDecimal amount() {
        return amount;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money that && amount.compareTo(that.amount) == 0 && currency.equals(that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount.stripTrailingZeros(), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private static final class CurrencyNames {
        static final Aliases ALIASES = Aliases.of(Money.class, "currency.properties");
    }
}
