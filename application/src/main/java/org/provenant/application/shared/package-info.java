/** What every context keeps and lists in the same way. */
@NullMarked
package org.provenant.application.shared;

import org.jspecify.annotations.NullMarked;
