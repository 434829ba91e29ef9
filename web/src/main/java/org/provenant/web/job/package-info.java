/** Keeps the queue of long work moving while the application runs. */
@NullMarked
package org.provenant.web.job;

import org.jspecify.annotations.NullMarked;
