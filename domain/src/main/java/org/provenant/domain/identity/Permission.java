package org.provenant.domain.identity;

/** One thing that a role may or may not do. */
public enum Permission {
    /** Read every record of the company, its reports and its history. */
    READ_RECORDS,
    MANAGE_PERMITS,
    MANAGE_DECLARATIONS,
    MANAGE_PLACES,
    IMPORT_EQUIPMENT,
    EDIT_EQUIPMENT,
    MOVE_EQUIPMENT,
    /** Accept or decline what is handed over to oneself; approve moves to places that one is asked for. */
    ANSWER_CUSTODY,
    ISSUE_REPORTS,
    /** Confirm that a report form agrees with the official one. */
    VERIFY_FORMS,
    /** Keep inspections, which touch no record: samples, findings, requests for papers, notes. */
    INSPECT,
    /** Answer the findings of auditors and give the papers that they ask for. */
    ANSWER_INSPECTIONS,
    MANAGE_COMPANIES,
    READ_USERS,
    MANAGE_USERS;

    /** Whether it changes nothing. */
    public boolean isToRead() {
        return name().startsWith("READ_");
    }
}
