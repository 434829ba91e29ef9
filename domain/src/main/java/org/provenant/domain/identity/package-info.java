/** Who may sign in, and what each role may do. */
@NullMarked
package org.provenant.domain.identity;

import org.jspecify.annotations.NullMarked;
