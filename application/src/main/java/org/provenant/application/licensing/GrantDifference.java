package org.provenant.application.licensing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where the permit differs from what a dossier asked for.
 *
 * @param goods the goods asked for, or those granted besides
 * @param field what differs
 * @param asked what was asked for; none for goods granted besides
 * @param granted what was granted; none for goods that were not
 */
public record GrantDifference(
        String goods,
        Field field,
        @Nullable String asked,
        @Nullable String granted) implements Serializable {

    /** What of a line differs. */
    public enum Field {
        /** The whole line: asked for and not granted, or granted besides. */
        LINE,
        GOODS,
        HS,
        QUANTITY,
        UNIT,
        PURPOSE
    }
}
