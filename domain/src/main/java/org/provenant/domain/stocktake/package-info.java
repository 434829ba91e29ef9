/** Stocktakes: what should be where, what was found there, and how each difference was resolved. */
@NullMarked
package org.provenant.domain.stocktake;

import org.jspecify.annotations.NullMarked;
