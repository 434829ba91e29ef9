/** One queue of long work in the database, taken up again after a crash. */
@NullMarked
package org.provenant.application.job;

import org.jspecify.annotations.NullMarked;
