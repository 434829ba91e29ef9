/** What is known of the use of devices: sightings, conditions, photos. */
@NullMarked
package org.provenant.application.usage;

import org.jspecify.annotations.NullMarked;
