/** Pages and operations for import permits. */
@NullMarked
package org.provenant.web.permit;

import org.jspecify.annotations.NullMarked;
