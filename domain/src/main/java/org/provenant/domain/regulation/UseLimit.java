package org.provenant.domain.regulation;

/** What binds a device that came in for internal use. */
public enum UseLimit {
    /** It is not disposed of in this way; the rule names the way. */
    DISPOSITION,
    /** It stays where the permit says. */
    PLACE,
    /** It stays with the legal entity that imported it. */
    LEGAL_ENTITY,
    /** It is used until the end of its temporary import. */
    TEMPORARY_TERM,
    /** It is used until the end of the research. */
    RESEARCH_TERM,
    /** It is used while the permit is valid. */
    PERMIT_TERM,
    /** It is not used once the permit is taken back. */
    PERMIT_REVOKED
}
