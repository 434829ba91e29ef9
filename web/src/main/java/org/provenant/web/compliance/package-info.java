/** Pages on consents, transfers to others, breaches and losses. */
@NullMarked
package org.provenant.web.compliance;

import org.jspecify.annotations.NullMarked;
