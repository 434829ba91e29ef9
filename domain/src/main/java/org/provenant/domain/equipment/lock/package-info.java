/** What binds devices that came in for internal use, and what of it opens when the authority consents. */
@NullMarked
package org.provenant.domain.equipment.lock;

import org.jspecify.annotations.NullMarked;
