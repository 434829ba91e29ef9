/** The rule book as a workbook: written, read back and checked behind the guard that every uploaded spreadsheet passes. */
@NullMarked
package org.provenant.application.intake.rulebook;

import org.jspecify.annotations.NullMarked;
