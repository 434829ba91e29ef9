/** Companies, places and custodians. */
@NullMarked
package org.provenant.application.organisation;

import org.jspecify.annotations.NullMarked;
