/** Pages and services of what is sent on schedules. */
@NullMarked
package org.provenant.web.schedule;

import org.jspecify.annotations.NullMarked;
