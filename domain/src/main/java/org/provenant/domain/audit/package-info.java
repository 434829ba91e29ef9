/** What one act changed, by whom, when and why. */
@NullMarked
package org.provenant.domain.audit;

import org.jspecify.annotations.NullMarked;
