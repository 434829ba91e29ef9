/** The register of devices: finding, reading, correcting them. */
@NullMarked
package org.provenant.application.equipment;

import org.jspecify.annotations.NullMarked;
