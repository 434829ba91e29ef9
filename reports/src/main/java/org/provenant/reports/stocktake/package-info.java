/** The minutes of a stocktake of fixed assets, in the layout of form 05-TSCĐ. */
@NullMarked
package org.provenant.reports.stocktake;

import org.jspecify.annotations.NullMarked;
