package org.provenant.domain.audit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One side of a change, complete and independent of what the record says today.
 *
 * @param text the canonical value: constants by name, days as ISO 8601, numbers with a point; for another record the
 *     name that it had at the time
 * @param id number of the other record, if the field points at one
 */
public record FieldValue(String text, @Nullable Long id) implements Serializable {}
