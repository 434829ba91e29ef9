package org.provenant.application.organisation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One custodian in a list.
 *
 * @param unit department or line, as it was typed
 * @param unitId the department or team that the person belongs to, if that is known
 * @param hasLeft whether nothing can be handed over to this person any more
 * @param version for edits
 */
public record PersonRow(
        long id,
        String code,
        String name,
        @Nullable String unit,
        @Nullable Long unitId,
        @Nullable String unitName,
        boolean hasLeft,
        int version)
        implements Serializable {

    /** Name and staff number. */
    public String label() {
        return name + " (" + code + ")";
    }
}
