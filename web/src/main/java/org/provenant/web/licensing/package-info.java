/** Pages and operations for dossiers: goods, papers, content, handing in, and what was granted. */
@NullMarked
package org.provenant.web.licensing;

import org.jspecify.annotations.NullMarked;
