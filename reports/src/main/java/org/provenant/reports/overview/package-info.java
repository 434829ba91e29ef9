/** The state of a company on one page, for its management. */
@NullMarked
package org.provenant.reports.overview;

import org.jspecify.annotations.NullMarked;
