/** What auditors do of their own: inspections with samples, findings, requests for papers and notes. */
@NullMarked
package org.provenant.domain.inspection;

import org.jspecify.annotations.NullMarked;
