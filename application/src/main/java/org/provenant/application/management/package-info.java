/** Reports that a company makes for itself from what the register holds. */
@NullMarked
package org.provenant.application.management;

import org.jspecify.annotations.NullMarked;
