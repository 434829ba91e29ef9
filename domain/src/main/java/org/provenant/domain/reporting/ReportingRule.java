package org.provenant.domain.reporting;

import org.provenant.domain.shared.Rule;

/** Rules on reports and their figures. */
public enum ReportingRule implements Rule {
    PERIOD_DOES_NOT_SUIT_KIND,
    PERIOD_NOT_OVER,
    NUMBER_INVALID,
    FIGURE_NEGATIVE,
    FIGURES_DO_NOT_BALANCE,
    STATES_DO_NOT_ADD_UP,
    APPENDIX_DIFFERS,
    /** The period has a report already; what is wrong in it is corrected. */
    ISSUED_ALREADY(Kind.CONFLICT),
    NOT_THE_LATEST(Kind.CONFLICT),
    ONE_OPEN_DRAFT(Kind.CONFLICT),
    DRAFT_STAGE,
    CHECK_FAILS,
    CHECK_PASSES,
    REVIEWED_BY_ANOTHER,
    FIGURES_CHANGED,
    /** The kind of report has another form now than the one that was put up. */
    FORM_CHANGED,
    NOT_YET,
    FILED_ALREADY(Kind.CONFLICT),
    FILED_BEFORE_ISSUED,
    NOT_FILED,
    ANSWERED_ALREADY(Kind.CONFLICT),
    ANSWERED_BEFORE_FILED,
    FORM_UNKNOWN,
    FORM_NOT_LATER,
    /** Two people have added the same version of a form at once. */
    FORM_REVISED_ALREADY(Kind.CONFLICT),
    DUE_DAYS_INVALID,
    PERIOD_NOT_OF_FORM,
    KEY_FILE_INVALID,
    KEY_PASSWORD_WRONG,
    NO_SIGNING_KEY,
    CERTIFICATE_NOT_FOR_SIGNING,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_NOT_YET_VALID,
    CERTIFICATE_KNOWN(Kind.CONFLICT),
    CERTIFICATE_RETIRED(Kind.CONFLICT),
    /** The register was restored on another machine, or somebody has taken the key away. */
    KEY_NOT_HERE,
    TOKEN_NOT_SET,
    TOKEN_MISSING,
    SIGNED_ALREADY(Kind.CONFLICT);

    private final Kind kind;

    ReportingRule() {
        this(Kind.INVALID);
    }

    ReportingRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
