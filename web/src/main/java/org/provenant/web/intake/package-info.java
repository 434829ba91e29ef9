/** Pages and operations for imports from spreadsheets. */
@NullMarked
package org.provenant.web.intake;

import org.jspecify.annotations.NullMarked;
