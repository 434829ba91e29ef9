/** Pages and operations of stocktakes, and what the counting page says to the server while it stays open. */
@NullMarked
package org.provenant.web.stocktake;

import org.jspecify.annotations.NullMarked;
