/** Dossiers for import permits: putting them together, handing them in, and granting the permit. */
@NullMarked
package org.provenant.application.licensing;

import org.jspecify.annotations.NullMarked;
