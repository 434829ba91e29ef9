package org.provenant.domain.intake;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link SupplierProfile}. */
public record SupplierProfileId(long value) implements RecordId {}
