/** Pages and API of the rule book. */
@NullMarked
package org.provenant.web.regulation;

import org.jspecify.annotations.NullMarked;
