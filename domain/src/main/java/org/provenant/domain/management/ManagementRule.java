package org.provenant.domain.management;

import org.provenant.domain.shared.Rule;

/** Rules on management reports and their forms. */
public enum ManagementRule implements Rule {
    NO_COLUMN,
    /** It is no column of this kind of report, or it is there twice. */
    COLUMN_NOT_OFFERED,
    FORM_NOT_LATER,
    NOT_THE_LATEST(Kind.CONFLICT),
    /** Two people have added the same version of a form at once. */
    FORM_REVISED_ALREADY(Kind.CONFLICT),
    PERIOD_MISSING,
    DEVICE_MISSING;

    private final Kind kind;

    ManagementRule() {
        this(Kind.INVALID);
    }

    ManagementRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
