package org.provenant.domain.identity;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link SavedView}. */
public record SavedViewId(long value) implements RecordId {}
