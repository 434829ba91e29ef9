/** What is known of the use of devices. */
@NullMarked
package org.provenant.web.usage;

import org.jspecify.annotations.NullMarked;
