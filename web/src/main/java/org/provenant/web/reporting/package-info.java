/** Pages and operations for periodic reports. */
@NullMarked
package org.provenant.web.reporting;

import org.jspecify.annotations.NullMarked;
