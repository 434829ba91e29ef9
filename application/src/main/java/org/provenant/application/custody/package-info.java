/** Handing equipment over: who holds what where, and when a place or person may let go of it. */
@NullMarked
package org.provenant.application.custody;

import org.jspecify.annotations.NullMarked;
