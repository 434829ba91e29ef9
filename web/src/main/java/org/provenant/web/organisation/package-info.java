/** Pages and operations for places and custodians. */
@NullMarked
package org.provenant.web.organisation;

import org.jspecify.annotations.NullMarked;
