/** Reports that a company makes for itself: what they show, and how they are laid out. */
@NullMarked
package org.provenant.domain.management;

import org.jspecify.annotations.NullMarked;
