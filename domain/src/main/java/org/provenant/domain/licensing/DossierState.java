package org.provenant.domain.licensing;

import java.util.EnumSet;
import java.util.Set;

/** How far a dossier has come on its way through the authority. */
public enum DossierState {
    /** Being put together; nothing was handed in yet. */
    DRAFT,
    SUBMITTED,
    /** The authority asked for more. */
    SUPPLEMENT_REQUESTED,
    RESUBMITTED,
    GRANTED,
    REFUSED,
    /** Taken back by the company. */
    WITHDRAWN;

    /** Whether goods, papers and content may still be changed: before it is handed in and while more is asked for. */
    public boolean isEditable() {
        return this == DRAFT || this == SUPPLEMENT_REQUESTED;
    }

    /** Whether it lies with the authority, whose clock runs. */
    public boolean isWithAuthority() {
        return this == SUBMITTED || this == RESUBMITTED;
    }

    /** Whether it has come to its end. */
    public boolean isDecided() {
        return next().isEmpty();
    }

    /** The states that can follow. */
    public Set<DossierState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED, RESUBMITTED -> EnumSet.of(SUPPLEMENT_REQUESTED, GRANTED, REFUSED, WITHDRAWN);
            case SUPPLEMENT_REQUESTED -> EnumSet.of(RESUBMITTED, REFUSED, WITHDRAWN);
            case GRANTED, REFUSED, WITHDRAWN -> EnumSet.noneOf(DossierState.class);
        };
    }

    public boolean canBecome(DossierState other) {
        return next().contains(other);
    }
}
