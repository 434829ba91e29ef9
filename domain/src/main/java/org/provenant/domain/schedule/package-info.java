/** Lists and reports that are sent by themselves at times that somebody has set. */
@NullMarked
package org.provenant.domain.schedule;

import org.jspecify.annotations.NullMarked;
