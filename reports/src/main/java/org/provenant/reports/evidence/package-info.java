/** The readable summary of a pack of evidence. */
@NullMarked
package org.provenant.reports.evidence;

import org.jspecify.annotations.NullMarked;
