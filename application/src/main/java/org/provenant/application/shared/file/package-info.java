/** Guards against hostile files: what a file really is, zip packages and XML within limits, office packages without traps. */
@NullMarked
package org.provenant.application.shared.file;

import org.jspecify.annotations.NullMarked;
