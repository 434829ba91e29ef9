package org.provenant.domain.reporting;

import org.provenant.domain.shared.RecordId;

/** Number of a {@link ReportFormVersion}. */
public record ReportFormVersionId(long value) implements RecordId {}
