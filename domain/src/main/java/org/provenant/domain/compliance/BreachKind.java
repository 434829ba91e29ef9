package org.provenant.domain.compliance;

import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.UseLimit;

/** In which way a device left what is permitted. */
public enum BreachKind {
    /** In the hands of another legal entity. */
    OTHER_LEGAL_ENTITY(UseLimit.LEGAL_ENTITY, true),
    /** In the hands of somebody who has left the company. */
    CUSTODIAN_LEFT(null, true),
    /** Its custodian was asked and says that it is not with them. */
    NOT_WITH_CUSTODIAN(null, true),
    OUTSIDE_PERMITTED_PLACE(UseLimit.PLACE, true),
    PERMIT_REVOKED(UseLimit.PERMIT_REVOKED, true),
    PERMIT_TERM_OVER(UseLimit.PERMIT_TERM, true),
    /** In use after the end of the research, or still here after the day by which it is to be handled. */
    RESEARCH_OVER(UseLimit.RESEARCH_TERM, true),
    TEMPORARY_OVERDUE(UseLimit.TEMPORARY_TERM, true),
    NOT_SEEN(null, true),
    IDLE(null, true),
    /** Not found when it was looked for. */
    MISSING(null, false),
    OTHER_PURPOSE(UseLimit.DISPOSITION, false),
    OTHER(null, false);

    private final @Nullable UseLimit limit;
    private final boolean byRule;

    BreachKind(@Nullable UseLimit limit, boolean byRule) {
        this.limit = limit;
        this.byRule = byRule;
    }

    /** The limit that it breaks, if a rule of the book says so. */
    public @Nullable UseLimit limit() {
        return limit;
    }

    /** Whether the nightly run over all devices can find it. */
    public boolean isFoundByRule() {
        return byRule;
    }
}
