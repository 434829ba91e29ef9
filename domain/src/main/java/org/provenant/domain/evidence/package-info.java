/** Packs of evidence: which part of the history leaves the register with its proofs, and what became of that. */
@NullMarked
package org.provenant.domain.evidence;

import org.jspecify.annotations.NullMarked;
