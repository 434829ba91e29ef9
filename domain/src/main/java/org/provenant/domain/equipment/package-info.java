/** Devices in the register: what identifies them, what they are, and the stages of their life. */
@NullMarked
package org.provenant.domain.equipment;

import org.jspecify.annotations.NullMarked;
