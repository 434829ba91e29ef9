package org.provenant.domain.compliance;

/** How far a loss has been cleared up. */
public enum LossStage {
    REPORTED,
    /** The company has explained it to the authorities. */
    EXPLAINED,
    /** The taxes on what is lost were assessed. */
    ASSESSED,
    /** It turned up again. */
    FOUND
}
