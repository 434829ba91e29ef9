/** What the law says about used IT equipment: cases, goods codes, and rules by effective date. */
@NullMarked
package org.provenant.domain.regulation;

import org.jspecify.annotations.NullMarked;
