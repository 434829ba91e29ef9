/** The calendar of everything that is due, read from the records themselves. */
@NullMarked
package org.provenant.application.deadline;

import org.jspecify.annotations.NullMarked;
