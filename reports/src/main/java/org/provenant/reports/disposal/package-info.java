/** The papers that a disposal prints: decision, minutes, hand-over list, request for consent, notice to customs. */
@NullMarked
package org.provenant.reports.disposal;

import org.jspecify.annotations.NullMarked;
