/** By when what has to be done, over the whole life of the goods. */
@NullMarked
package org.provenant.domain.deadline;

import org.jspecify.annotations.NullMarked;
