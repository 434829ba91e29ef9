package org.provenant.domain.customs;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RuleViolated;

/**
 * What customs decided and what was paid.
 *
 * @param importDuty import duty paid in đồng, without decimals; nothing if it is not known
 * @param vat value added tax paid in đồng, without decimals; nothing if it is not known
 */
public record Clearance(
        Lane lane,
        LocalDate clearedOn,
        @Nullable BigDecimal importDuty,
        @Nullable BigDecimal vat) implements Serializable {

    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(15);

    /** @throws RuleViolated {@link CustomsRule#TAX_INVALID} for a tax that is negative or has decimals */
    public Clearance {
        importDuty = whole(importDuty);
        vat = whole(vat);
    }

    private static @Nullable BigDecimal whole(@Nullable BigDecimal tax) {
        if (tax == null) {
            return null;
        }
        if (tax.signum() < 0
                || tax.compareTo(TOO_MUCH) >= 0
                || tax.stripTrailingZeros().scale() > 0) {
            throw new RuleViolated(CustomsRule.TAX_INVALID, tax);
        }
        return tax.setScale(0);
    }
}
