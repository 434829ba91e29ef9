/** Where the use of devices left what is permitted: breaches, losses, and transfers to others. */
@NullMarked
package org.provenant.application.compliance;

import org.jspecify.annotations.NullMarked;
