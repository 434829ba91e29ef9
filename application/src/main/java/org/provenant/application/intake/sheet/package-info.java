/** Reads a supplier's spreadsheet without trusting it, and writes the sheets that people fill in and take away. */
@NullMarked
package org.provenant.application.intake.sheet;

import org.jspecify.annotations.NullMarked;
