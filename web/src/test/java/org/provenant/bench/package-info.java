/** Measures the product beside what it stands on, in one run, and prints each aim beside its ratio. */
@NullMarked
package org.provenant.bench;

import org.jspecify.annotations.NullMarked;
