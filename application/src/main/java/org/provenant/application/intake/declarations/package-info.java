/** From a list out of customs software to declarations in the register, whole file or nothing. */
@NullMarked
package org.provenant.application.intake.declarations;

import org.jspecify.annotations.NullMarked;
