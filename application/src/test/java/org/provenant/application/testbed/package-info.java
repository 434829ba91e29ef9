/** The register as use-case tests see it: the real beans on a real database of their own. */
@NullMarked
package org.provenant.application.testbed;

import org.jspecify.annotations.NullMarked;
