/** The internal-use lock as every use case on devices asks it. */
@NullMarked
package org.provenant.application.equipment.lock;

import org.jspecify.annotations.NullMarked;
