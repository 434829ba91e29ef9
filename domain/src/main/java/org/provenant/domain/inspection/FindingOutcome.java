package org.provenant.domain.inspection;

/** How a finding ended. */
public enum FindingOutcome {
    /** The company has put it right. */
    REMEDIED,
    /** The company has shown that all was well. */
    EXPLAINED,
    /** It stands as it was written. */
    UPHELD
}
