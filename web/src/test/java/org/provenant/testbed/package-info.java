/** The running Provenant that integration tests look at: one database, one server, one browser for all of them. */
@NullMarked
package org.provenant.testbed;

import org.jspecify.annotations.NullMarked;
