package org.provenant.application.licensing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.PermittedCase;

/**
 * Where the permit differs from what a dossier asked for.
 *
 * @param goods the goods asked for, or those granted besides; none if it is not about goods
 * @param field what differs
 * @param asked what was asked for; none for goods granted besides
 * @param granted what was granted; none for what was not
 */
public record GrantDifference(
        @Nullable String goods,
        Field field,
        @Nullable String asked,
        @Nullable String granted) implements Serializable {

    /** The permit is of another case; both are named by their code. */
    static GrantDifference ofCase(PermittedCase asked, PermittedCase granted) {
        return new GrantDifference(null, Field.CASE, asked.name(), granted.name());
    }

    /** What the dossier says of its own case and the permit does not hold. */
    static GrantDifference lost(Field field, String asked) {
        return new GrantDifference(null, field, asked, null);
    }

    /** What differs. */
    public enum Field {
        /** The permitted case. */
        CASE,
        /** The research: topic and days. */
        RESEARCH,
        /** The processing contract with a foreign trader. */
        PROCESSING,
        /** The whole line: asked for and not granted, or granted besides. */
        LINE,
        GOODS,
        HS,
        QUANTITY,
        UNIT,
        PURPOSE
    }
}
