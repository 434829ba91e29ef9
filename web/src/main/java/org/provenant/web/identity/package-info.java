/** Signing in, the first administrator, and one's own account. */
@NullMarked
package org.provenant.web.identity;

import org.jspecify.annotations.NullMarked;
