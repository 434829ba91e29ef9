/** Reports that a company makes for itself, with the columns that it chose. */
@NullMarked
package org.provenant.reports.management;

import org.jspecify.annotations.NullMarked;
