package org.provenant.domain.intake;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link DeclarationProfile}. */
public record DeclarationProfileId(long value) implements RecordId {}
