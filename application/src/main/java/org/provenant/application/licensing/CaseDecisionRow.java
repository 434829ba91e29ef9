package org.provenant.application.licensing;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.HsCode;
import org.provenant.domain.regulation.ImportPurpose;
import org.provenant.domain.regulation.OutsideRoute;
import org.provenant.domain.regulation.PermittedCase;

/**
 * One decision in a list.
 *
 * @param hs eight digits
 * @param permittedCase none if another route was chosen
 * @param outsideRoute none if a case was chosen
 */
public record CaseDecisionRow(
        long id,
        String goods,
        String hs,
        ImportPurpose purpose,
        @Nullable PermittedCase permittedCase,
        @Nullable OutsideRoute outsideRoute,
        String reason,
        String decidedBy,
        Instant decidedAt)
        implements Serializable {

    /** The HS code as documents print it. */
    public String hsShown() {
        return new HsCode(hs).shown();
    }
}
