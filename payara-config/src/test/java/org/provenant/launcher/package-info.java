/** Starting and stopping for real: processes, ports, files. */
@NullMarked
package org.provenant.launcher;

import org.jspecify.annotations.NullMarked;
