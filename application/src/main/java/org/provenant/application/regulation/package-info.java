/** The rule book: its editions, what is in force at a point, and how far each rule was checked. */
@NullMarked
package org.provenant.application.regulation;

import org.jspecify.annotations.NullMarked;
