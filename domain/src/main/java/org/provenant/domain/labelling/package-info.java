/** Sheets and rolls of labels, and what fits on them. */
@NullMarked
package org.provenant.domain.labelling;

import org.jspecify.annotations.NullMarked;
