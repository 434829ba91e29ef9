/** Import permits and the balance of each of their lines. */
@NullMarked
package org.provenant.domain.permit;

import org.jspecify.annotations.NullMarked;
