package org.provenant.domain.audit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What one field was and what it became.
 *
 * @param field the field's name
 * @param before {@code null} where there was nothing
 * @param after {@code null} where nothing is left
 */
public record FieldChange(
        String field, @Nullable FieldValue before, @Nullable FieldValue after) implements Serializable {}
