/** The certificate that a drive was wiped or destroyed. */
@NullMarked
package org.provenant.reports.sanitisation;

import org.jspecify.annotations.NullMarked;
