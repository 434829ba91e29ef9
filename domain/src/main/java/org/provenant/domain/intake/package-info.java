/** How devices come into the register from a supplier's spreadsheet, and declarations from a list out of customs software. */
@NullMarked
package org.provenant.domain.intake;

import org.jspecify.annotations.NullMarked;
