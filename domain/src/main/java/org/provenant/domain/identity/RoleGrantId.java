package org.provenant.domain.identity;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link RoleGrant}. */
public record RoleGrantId(long value) implements RecordId {}
