package org.provenant.domain.regulation;

/** What the rule book says of the procedure, apart from the papers. Days are working days. */
public enum ParameterCode {
    /** To whom a dossier goes. */
    ADDRESSEE,
    /** How many sets of a dossier are handed in. */
    SETS,
    FEE,
    /** Within how many working days the authority asks for what is missing. */
    SUPPLEMENT_REQUEST_DAYS,
    /** Within how many working days after a complete dossier the authority decides. */
    DECISION_DAYS,
    /** Within how many working days the authority sends a dossier out for consultation; not part of the decision. */
    CONSULTATION_SEND_DAYS,
    /** Within how many working days whoever is consulted answers; not part of the decision. */
    CONSULTATION_REPLY_DAYS,
    /** Kind of paper that answers a dossier. */
    RESULT,
    /** Within how many months after the end of research the goods are re-exported or destroyed. */
    RESEARCH_HANDLING_MONTHS
}
