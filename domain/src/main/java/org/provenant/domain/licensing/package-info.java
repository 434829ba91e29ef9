/** What comes before a permit: the dossier with its goods, papers and content, its way through the authority, and what is granted. */
@NullMarked
package org.provenant.domain.licensing;

import org.jspecify.annotations.NullMarked;
