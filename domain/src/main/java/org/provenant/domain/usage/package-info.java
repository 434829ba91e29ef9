/** Whether and how devices are used: when they were seen, in what condition they are, and what was done to them. */
@NullMarked
package org.provenant.domain.usage;

import org.jspecify.annotations.NullMarked;
