package org.provenant.domain.management;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link ManagementForm}. */
public record ManagementFormId(long value) implements RecordId {}
