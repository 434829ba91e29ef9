package org.provenant.reports.periodic;

import org.provenant.domain.reporting.ReportCheck;

/**
 * That the report was issued though a check fails.
 *
 * @param because why, in the words of whoever accepted it
 */
public record AcceptedCheck(ReportCheck check, String because) {}
