/** Takes the whole register out of its database into one file, and back: any PostgreSQL, while it is in use. */
@NullMarked
package org.provenant.backup;

import org.jspecify.annotations.NullMarked;
