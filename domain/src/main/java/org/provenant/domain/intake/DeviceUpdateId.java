package org.provenant.domain.intake;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link DeviceUpdate}. */
public record DeviceUpdateId(long value) implements RecordId {}
