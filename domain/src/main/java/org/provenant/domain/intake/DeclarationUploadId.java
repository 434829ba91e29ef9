package org.provenant.domain.intake;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link DeclarationUpload}. */
public record DeclarationUploadId(long value) implements RecordId {}
