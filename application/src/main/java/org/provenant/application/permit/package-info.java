/** Import permits: entering them, correcting them, and what is left of them. */
@NullMarked
package org.provenant.application.permit;

import org.jspecify.annotations.NullMarked;
