/** Drives of devices and the wiping of their data: pages and API. */
@NullMarked
package org.provenant.web.sanitisation;

import org.jspecify.annotations.NullMarked;
