/** Who held a device where, from when until when. */
@NullMarked
package org.provenant.domain.custody;

import org.jspecify.annotations.NullMarked;
