/** Signatures on papers: keys and what they sign, PDF bytes in and signed PDF bytes out. */
@NullMarked
package org.provenant.reports.signing;

import org.jspecify.annotations.NullMarked;
