/** The periodic report on used IT equipment imported for internal use: what it says and how it is drawn. */
@NullMarked
package org.provenant.reports.periodic;

import org.jspecify.annotations.NullMarked;
