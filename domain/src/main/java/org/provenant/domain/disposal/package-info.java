/** How devices leave for good: routes of the rule book, orders from draft to proof, and those who take devices over. */
@NullMarked
package org.provenant.domain.disposal;

import org.jspecify.annotations.NullMarked;
