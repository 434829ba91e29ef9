/** Pages and operations for receiving goods against what was declared and listed. */
@NullMarked
package org.provenant.web.receiving;

import org.jspecify.annotations.NullMarked;
