/** Periodic reports: figures, papers, and what they rest on. */
@NullMarked
package org.provenant.application.reporting;

import org.jspecify.annotations.NullMarked;
