package org.provenant.domain.licensing;

/** What is planned to become of goods when their use in Vietnam ends. */
public enum EndRoute {
    RE_EXPORT,
    DESTRUCTION,
    /** Handed over to a licensed waste handler. */
    WASTE_HANDLER,
    /** Sold or given away after a change of purpose that the authority consents to. */
    CHANGE_OF_PURPOSE
}
