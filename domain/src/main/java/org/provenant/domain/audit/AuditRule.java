package org.provenant.domain.audit;

import org.provenant.domain.shared.Rule;

/** What a user can ask of the history that it cannot give. */
public enum AuditRule implements Rule {
    /** More rows were found than a sheet of a workbook can have. */
    TOO_MUCH_FOR_A_SHEET
}
