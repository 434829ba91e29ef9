/** Pages and operations on what devices cost and what is left of it. */
@NullMarked
package org.provenant.web.valuation;

import org.jspecify.annotations.NullMarked;
