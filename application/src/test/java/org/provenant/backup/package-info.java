/** Backups of the real register: made, damaged, refused and restored. */
@NullMarked
package org.provenant.backup;

import org.jspecify.annotations.NullMarked;
