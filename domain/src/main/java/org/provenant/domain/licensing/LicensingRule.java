package org.provenant.domain.licensing;

import org.provenant.domain.shared.Rule;

/** Rules on dossiers, their papers and their way through the authority. */
public enum LicensingRule implements Rule {
    /** Names the state in which nothing can be changed. */
    NOT_EDITABLE,
    /** Names the present state and the one that cannot follow. */
    STEP_NOT_POSSIBLE,
    NO_GOODS,
    /** Names the papers that stand in the way of handing in. */
    PAPERS_MISSING,
    /** Names the fields of content that stand in the way of handing in. */
    CONTENT_MISSING,
    PAPER_ALREADY_WITHDRAWN,
    /** Names the paper and the verified rule that asks for it. */
    PAPER_NOT_WAIVABLE,
    VALID_BEFORE_ISSUE,
    DAY_IN_THE_FUTURE,
    /** Names the day of the step before. */
    DAY_BEFORE_STEP,
    FIELD_OF_OTHER_CASE,
    PAPER_OF_OTHER_CASE,
    CONTENT_NOT_A_DATE,
    CONTENT_NOT_A_NUMBER,
    CONTENT_NOT_A_ROUTE,
    /** Names the route, the case, the routes that it has, and the source of that. */
    ROUTE_NOT_OF_CASE,
    NOTHING_GRANTED,
    GRANTED_LINE_TWICE,
    /** Names the case that was asked for and the one that was granted without saying on what grounds. */
    OTHER_CASE_NEEDS_REASON,
    RULES_ALREADY_IN_FORCE
}
