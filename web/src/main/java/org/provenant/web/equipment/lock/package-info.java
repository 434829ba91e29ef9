/** The internal-use lock as users see it: what binds a device, and consents of the authority. */
@NullMarked
package org.provenant.web.equipment.lock;

import org.jspecify.annotations.NullMarked;
