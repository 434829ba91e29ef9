/** Pages and operations for the register of devices. */
@NullMarked
package org.provenant.web.equipment;

import org.jspecify.annotations.NullMarked;
