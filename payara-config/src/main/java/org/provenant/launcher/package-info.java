/** Starts Provenant: reads the configuration, runs PostgreSQL and Payara Micro in one process, and stops both. */
@NullMarked
package org.provenant.launcher;

import org.jspecify.annotations.NullMarked;
