package org.provenant.domain.identity;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link PersonAccount}. */
public record PersonAccountId(long value) implements RecordId {}
