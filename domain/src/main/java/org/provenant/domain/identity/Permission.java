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
    /** Give others in the company the own views of lists. */
    SHARE_VIEWS,
    /** Accept or decline what is handed over to oneself; approve moves to places that one is asked for. */
    ANSWER_CUSTODY,
    /** Read the labels of devices in a stocktake. */
    COUNT_EQUIPMENT,
    /** Open stocktakes and resolve their differences. */
    MANAGE_STOCKTAKES,
    /** Close stocktakes for ever; who keeps the register does not do so alone. */
    CLOSE_STOCKTAKES,
    /** Order the disposal of devices and lead it to its papers. */
    MANAGE_DISPOSALS,
    /** Approve what others propose for disposal, and close it; who keeps the register does not do so alone. */
    APPROVE_DISPOSALS,
    /** Open, check and correct reports up to their review. */
    DRAFT_REPORTS,
    /** Agree with the draft of somebody else; who keeps the register does not do so. */
    REVIEW_REPORTS,
    ISSUE_REPORTS,
    /** Sign issued reports with the certificates of the company, and keep these. */
    SIGN_REPORTS,
    /** Record how reports reached the authority and what it said. */
    FILE_REPORTS,
    /** Confirm that a report form agrees with the official one. */
    VERIFY_FORMS,
    /** Keep inspections, which touch no record: samples, findings, requests for papers, notes. */
    INSPECT,
    /** Answer the findings of auditors and give the papers that they ask for. */
    ANSWER_INSPECTIONS,
    MANAGE_COMPANIES,
    /** Set the mail server and look after the e-mail that is on its way. */
    MANAGE_MAIL,
    READ_USERS,
    MANAGE_USERS;

    /** Whether it changes nothing. */
    public boolean isToRead() {
        return name().startsWith("READ_");
    }
}
