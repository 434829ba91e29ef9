/** Customs declarations: entering them on the permits they draw on, and correcting both. */
@NullMarked
package org.provenant.application.customs;

import org.jspecify.annotations.NullMarked;
