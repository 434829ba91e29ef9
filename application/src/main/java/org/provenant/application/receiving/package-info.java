/** Receiving the goods of a declaration against what was declared and listed, and explaining the differences. */
@NullMarked
package org.provenant.application.receiving;

import org.jspecify.annotations.NullMarked;
