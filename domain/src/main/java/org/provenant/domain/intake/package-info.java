/** How devices come into the register from a supplier's spreadsheet. */
@NullMarked
package org.provenant.domain.intake;

import org.jspecify.annotations.NullMarked;
