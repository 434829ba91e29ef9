package org.provenant.domain.customs;

import org.jspecify.annotations.Nullable;
import org.provenant.domain.permit.PermitLine;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.shared.Country;
import org.provenant.domain.shared.Money;
import org.provenant.domain.shared.Quantity;
import org.provenant.domain.shared.Text;

/**
 * What a declaration says of one kind of goods.
 *
 * @param quantity none only where an amendment takes the goods off the declaration
 * @param value value of the whole line in the currency of the invoice, if it was entered
 * @param origin country of origin, if it was entered
 */
public record DeclaredGoods(
        HsCode hs,
        String goods,
        Quantity quantity,
        @Nullable Money value,
        @Nullable Country origin) {

    public DeclaredGoods {
        goods = Text.required(goods, "goods", PermitLine.GOODS_LENGTH);
    }
}
