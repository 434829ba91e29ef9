/** The reconciliation sheet of a processing contract: what was there, came in, left and is there, by line and serial. */
@NullMarked
package org.provenant.reports.processing;

import org.jspecify.annotations.NullMarked;
