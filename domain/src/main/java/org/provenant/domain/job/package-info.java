/** Long work that goes on behind a page or call. */
@NullMarked
package org.provenant.domain.job;

import org.jspecify.annotations.NullMarked;
