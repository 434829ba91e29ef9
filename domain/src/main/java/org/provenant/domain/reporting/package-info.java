/** What a periodic report says: its period, its number and figures that add up. */
@NullMarked
package org.provenant.domain.reporting;

import org.jspecify.annotations.NullMarked;
