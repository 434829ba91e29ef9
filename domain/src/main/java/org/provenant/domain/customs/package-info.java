/** Customs declarations that draw on permits. */
@NullMarked
package org.provenant.domain.customs;

import org.jspecify.annotations.NullMarked;
