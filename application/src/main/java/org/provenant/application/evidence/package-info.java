/** Takes part of the history out of the register, with everything that is needed to check it elsewhere. */
@NullMarked
package org.provenant.application.evidence;

import org.jspecify.annotations.NullMarked;
