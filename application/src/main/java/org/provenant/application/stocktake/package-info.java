/** Stocktakes: opening with what is expected, counting, resolving differences, closing with minutes. */
@NullMarked
package org.provenant.application.stocktake;

import org.jspecify.annotations.NullMarked;
