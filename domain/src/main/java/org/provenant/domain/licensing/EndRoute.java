package org.provenant.domain.licensing;

/** What is planned to become of goods when their use in Vietnam ends. */
public enum EndRoute {
    RE_EXPORT("D-REX"),
    DESTRUCTION("D-DES"),
    /** Handed over to a licensed waste handler. */
    WASTE_HANDLER("D-WST"),
    /** Sold or given away after a change of purpose that the authority consents to. */
    CHANGE_OF_PURPOSE("D-COP");

    private final String code;

    EndRoute(String code) {
        this.code = code;
    }

    /** Its code among the disposal routes of the rule book. */
    public String code() {
        return code;
    }
}
