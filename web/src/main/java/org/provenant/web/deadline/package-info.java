/** What is due: pages and API. */
@NullMarked
package org.provenant.web.deadline;

import org.jspecify.annotations.NullMarked;
