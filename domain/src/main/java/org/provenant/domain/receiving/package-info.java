/** What was expected, what came, and every difference between permit, declaration and devices. */
@NullMarked
package org.provenant.domain.receiving;

import org.jspecify.annotations.NullMarked;
