/** Sends lists and reports on schedules: at each time once, and to each recipient what that person may read. */
@NullMarked
package org.provenant.application.schedule;

import org.jspecify.annotations.NullMarked;
