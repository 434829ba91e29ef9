package org.provenant.web.customs;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.AmendDeclaration;
import org.provenant.application.customs.DeclarationLineRow;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Quantity;

/** A line of a declaration while its amendment is typed. */
public class AmendedLineEntry {

    private final DeclarationLineRow now;
    private @Nullable Quantity quantity;
    private @Nullable HsCode hs;
    private @Nullable String goods;
    private @Nullable BigDecimal value;
    private @Nullable String currency;
    private @Nullable Country origin;

    AmendedLineEntry(DeclarationLineRow now) {
        this.now = now;
        quantity = new Quantity(now.quantity());
        hs = new HsCode(now.hs());
        goods = now.goods();
        value = now.value();
        currency = now.currency();
        origin = now.origin() == null ? null : new Country(now.origin());
    }

    /** Whether the form says something else than is declared. */
    boolean isChanged() {
        var before = new AmendedLineEntry(now);
        return !Objects.equals(quantity, before.quantity)
                || !Objects.equals(hs, before.hs)
                || !Objects.equals(goods, before.goods)
                || !Objects.equals(origin, before.origin)
                || !Objects.equals(currency, before.currency)
                || (value == null ? before.value != null : before.value == null || value.compareTo(before.value) != 0);
    }

    AmendDeclaration.Line amended() {
        return new AmendDeclaration.Line(
                now.lineNo(),
                null,
                Objects.requireNonNull(hs),
                Objects.requireNonNull(goods),
                Objects.requireNonNull(quantity),
                value,
                currency,
                origin);
    }

    /** The line as it is declared now. */
    public DeclarationLineRow getNow() {
        return now;
    }

    public @Nullable Quantity getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Quantity quantity) {
        this.quantity = quantity;
    }

    public @Nullable HsCode getHs() {
        return hs;
    }

    public void setHs(@Nullable HsCode hs) {
        this.hs = hs;
    }

    public @Nullable String getGoods() {
        return goods;
    }

    public void setGoods(@Nullable String goods) {
        this.goods = goods;
    }

    public @Nullable BigDecimal getValue() {
        return value;
    }

    public void setValue(@Nullable BigDecimal value) {
        this.value = value;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }

    public @Nullable Country getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable Country origin) {
        this.origin = origin;
    }
}
