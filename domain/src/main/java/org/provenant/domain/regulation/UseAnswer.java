package org.provenant.domain.regulation;

/** What a rule on internal use says of an action that goes beyond the limit. */
public enum UseAnswer {
    CLOSED,
    /** Open with the written consent of the authority. */
    WITH_CONSENT,
    /** Open with the written consent and a new declaration that cites the old one. */
    WITH_CONSENT_AND_DECLARATION,
    /** Open, but told: whether the limit binds here is not known well enough to refuse. */
    TOLD
}
