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
    private static final int LONGEST_SHOWN = 40;

    /** @throws RuleViolated {@link CustomsRule#TAX_INVALID} for a tax that is negative or has decimals */
    public Clearance {
        importDuty = whole(importDuty);
        vat = whole(vat);
    }

    private static @Nullable BigDecimal whole(@Nullable BigDecimal tax) {
        if (tax == null) {
            return null;
        }
        var bare = tax.stripTrailingZeros();
        if (bare.signum() < 0 || bare.scale() > 0 || bare.compareTo(TOO_MUCH) >= 0) {
            throw new RuleViolated(CustomsRule.TAX_INVALID, shown(bare));
        }
        return bare.setScale(0);
    }

    /** Written out, a number of a few letters can have a billion digits. */
    private static Object shown(BigDecimal tax) {
        return Math.abs((long) tax.scale()) > LONGEST_SHOWN ? tax.toString() : tax;
    }
}
