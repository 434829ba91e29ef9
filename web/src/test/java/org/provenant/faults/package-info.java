/** What users and programs see of the whole product when it or its database dies. */
@NullMarked
package org.provenant.faults;

import org.jspecify.annotations.NullMarked;
