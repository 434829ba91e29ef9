/** What every context keeps in the same way: files. */
@NullMarked
package org.provenant.application.shared;

import org.jspecify.annotations.NullMarked;
