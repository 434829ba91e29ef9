/** What devices cost, and what is left of it on a day. */
@NullMarked
package org.provenant.application.valuation;

import org.jspecify.annotations.NullMarked;
