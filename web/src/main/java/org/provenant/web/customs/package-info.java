/** Pages and operations for customs declarations. */
@NullMarked
package org.provenant.web.customs;

import org.jspecify.annotations.NullMarked;
