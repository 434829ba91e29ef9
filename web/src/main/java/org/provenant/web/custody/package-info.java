/** Pages and operations for who keeps what, where. */
@NullMarked
package org.provenant.web.custody;

import org.jspecify.annotations.NullMarked;
