/** From a supplier's spreadsheet to devices in the register, whole file or nothing. */
@NullMarked
package org.provenant.application.intake;

import org.jspecify.annotations.NullMarked;
