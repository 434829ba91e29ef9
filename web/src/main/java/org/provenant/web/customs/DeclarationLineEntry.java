package org.provenant.web.customs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.customs.AmendDeclaration;
import org.provenant.application.customs.RegisterDeclaration;
import org.provenant.application.permit.PermitLineRow;
import org.provenant.domain.permit.PermitLineId;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;

/** One row of the goods of a declaration while it is typed. */
public class DeclarationLineEntry {

    private @Nullable PermitLineId permitLine;
    private @Nullable Quantity quantity;
    private @Nullable HsCode hs;
    private @Nullable String goods;
    private @Nullable BigDecimal value;
    private @Nullable String currency;
    private @Nullable Country origin;

    /** Whether there is anything in the row. */
    public boolean isBegun() {
        return permitLine != null || quantity != null || hs != null || goods != null || value != null;
    }

    /** The goods as declared; what was left empty is as on the permit. */
    RegisterDeclaration.Line drawnFrom(List<PermitLineRow> lines) {
        var drawn = lines.stream()
                .filter(line -> Objects.requireNonNull(permitLine).value() == line.id())
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ValueRule.NO_SUCH_RECORD));
        return new RegisterDeclaration.Line(
                new PermitLineId(drawn.id()),
                hs == null ? new HsCode(drawn.hs()) : hs,
                goods == null ? drawn.goods() : goods,
                Objects.requireNonNull(quantity),
                value,
                currency,
                origin);
    }

    /** The same as a line that an amendment adds. */
    AmendDeclaration.Line addedFrom(List<PermitLineRow> lines) {
        var line = drawnFrom(lines);
        return new AmendDeclaration.Line(
                null,
                line.permitLine(),
                line.hs(),
                line.goods(),
                line.quantity(),
                line.value(),
                line.currency(),
                line.origin());
    }

    public @Nullable PermitLineId getPermitLine() {
        return permitLine;
    }

    public void setPermitLine(@Nullable PermitLineId permitLine) {
        this.permitLine = permitLine;
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
