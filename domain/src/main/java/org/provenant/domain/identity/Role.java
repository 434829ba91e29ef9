package org.provenant.domain.identity;

import static org.provenant.domain.identity.Permission.ANSWER_CUSTODY;
import static org.provenant.domain.identity.Permission.ANSWER_INSPECTIONS;
import static org.provenant.domain.identity.Permission.APPROVE_DISPOSALS;
import static org.provenant.domain.identity.Permission.CLOSE_STOCKTAKES;
import static org.provenant.domain.identity.Permission.COUNT_EQUIPMENT;
import static org.provenant.domain.identity.Permission.DRAFT_REPORTS;
import static org.provenant.domain.identity.Permission.EDIT_EQUIPMENT;
import static org.provenant.domain.identity.Permission.FILE_REPORTS;
import static org.provenant.domain.identity.Permission.IMPORT_EQUIPMENT;
import static org.provenant.domain.identity.Permission.INSPECT;
import static org.provenant.domain.identity.Permission.ISSUE_REPORTS;
import static org.provenant.domain.identity.Permission.MANAGE_COMPANIES;
import static org.provenant.domain.identity.Permission.MANAGE_DECLARATIONS;
import static org.provenant.domain.identity.Permission.MANAGE_DISPOSALS;
import static org.provenant.domain.identity.Permission.MANAGE_MAIL;
import static org.provenant.domain.identity.Permission.MANAGE_PERMITS;
import static org.provenant.domain.identity.Permission.MANAGE_PLACES;
import static org.provenant.domain.identity.Permission.MANAGE_STOCKTAKES;
import static org.provenant.domain.identity.Permission.MANAGE_USERS;
import static org.provenant.domain.identity.Permission.MOVE_EQUIPMENT;
import static org.provenant.domain.identity.Permission.READ_RECORDS;
import static org.provenant.domain.identity.Permission.READ_USERS;
import static org.provenant.domain.identity.Permission.REVIEW_REPORTS;
import static org.provenant.domain.identity.Permission.SHARE_VIEWS;
import static org.provenant.domain.identity.Permission.SIGN_REPORTS;
import static org.provenant.domain.identity.Permission.VERIFY_FORMS;

import java.util.Set;

/** What somebody is to a company. A user may have several roles, in several companies. */
public enum Role {
    /** Keeps the register: imports, edits and moves equipment. */
    RECORD_KEEPER(
            READ_RECORDS,
            IMPORT_EQUIPMENT,
            EDIT_EQUIPMENT,
            MOVE_EQUIPMENT,
            ANSWER_CUSTODY,
            MANAGE_PLACES,
            COUNT_EQUIPMENT,
            MANAGE_STOCKTAKES,
            MANAGE_DISPOSALS,
            DRAFT_REPORTS,
            SHARE_VIEWS),
    /** Answers for permits, declarations and reports. */
    COMPLIANCE_OFFICER(
            READ_RECORDS,
            MANAGE_PERMITS,
            MANAGE_DECLARATIONS,
            MANAGE_PLACES,
            IMPORT_EQUIPMENT,
            SHARE_VIEWS,
            DRAFT_REPORTS,
            REVIEW_REPORTS,
            ISSUE_REPORTS,
            SIGN_REPORTS,
            FILE_REPORTS,
            ANSWER_CUSTODY,
            COUNT_EQUIPMENT,
            MANAGE_STOCKTAKES,
            CLOSE_STOCKTAKES,
            MANAGE_DISPOSALS,
            APPROVE_DISPOSALS,
            ANSWER_INSPECTIONS),
    /** Reads everything and changes nothing; keeps inspections beside it, of one company or of all. */
    AUDITOR(READ_RECORDS, READ_USERS, INSPECT),
    /** Keeps users, companies and forms of the whole installation; sees no company's records. */
    ADMINISTRATOR(READ_USERS, MANAGE_USERS, MANAGE_COMPANIES, VERIFY_FORMS, MANAGE_MAIL);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Whether the role may be given for one company. */
    public boolean isPerCompany() {
        return this != ADMINISTRATOR;
    }

    /** Whether the role may be given for the whole installation, which for auditors means every company. */
    public boolean isForAll() {
        return this == ADMINISTRATOR || this == AUDITOR;
    }
}
