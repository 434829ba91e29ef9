/** What becomes of the register when processes die, connections break and people race: nothing lost, nothing half done. */
@NullMarked
package org.provenant.application.faults;

import org.jspecify.annotations.NullMarked;
