package org.provenant.web.customs;

import java.util.Objects;
import org.provenant.application.customs.AmendDeclaration;
import org.provenant.application.customs.DeclarationLineRow;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Quantity;

/** A line of a declaration while its amendment is typed. */
public class AmendedLineEntry extends DeclaredGoodsEntry {

    private final DeclarationLineRow now;

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
}
