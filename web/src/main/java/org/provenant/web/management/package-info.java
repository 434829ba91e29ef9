/** Pages and resources of the reports that a company makes for itself. */
@NullMarked
package org.provenant.web.management;

import org.jspecify.annotations.NullMarked;
