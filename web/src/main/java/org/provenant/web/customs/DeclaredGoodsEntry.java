package org.provenant.web.customs;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Quantity;

/** What a form says of the goods of one line of a declaration, whether it is new or amended. */
public abstract class DeclaredGoodsEntry {

    @Nullable
    Quantity quantity;

    @Nullable
    HsCode hs;

    @Nullable
    String goods;

    @Nullable
    BigDecimal value;

    @Nullable
    String currency;

    @Nullable
    Country origin;

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
