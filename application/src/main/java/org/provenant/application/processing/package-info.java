/** Processing for foreign traders: contracts, exports under them, and the yearly reconciliation. */
@NullMarked
package org.provenant.application.processing;

import org.jspecify.annotations.NullMarked;
