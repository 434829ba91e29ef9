/** The history in the pages: lists, single entries, and what was done to one record. */
@NullMarked
package org.provenant.web.audit;

import org.jspecify.annotations.NullMarked;
