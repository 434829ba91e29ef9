/** Pages and operations of the auditor's desk. */
@NullMarked
package org.provenant.web.inspection;

import org.jspecify.annotations.NullMarked;
