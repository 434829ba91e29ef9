/** Packs of evidence in pages and API: ask for one, see them, save them and what checks them. */
@NullMarked
package org.provenant.web.evidence;

import org.jspecify.annotations.NullMarked;
