package org.provenant.domain.regulation;

import org.provenant.domain.shared.Rule;

/** Rules on the law's own codes. */
public enum RegulationRule implements Rule {
    HS_CODE_INVALID
}
