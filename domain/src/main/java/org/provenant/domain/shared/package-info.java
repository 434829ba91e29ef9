/** Values and rules that every context uses. */
@NullMarked
package org.provenant.domain.shared;

import org.jspecify.annotations.NullMarked;
