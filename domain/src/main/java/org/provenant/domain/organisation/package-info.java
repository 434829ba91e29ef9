/** The legal entities that the register serves, their places and the persons who hold equipment. */
@NullMarked
package org.provenant.domain.organisation;

import org.jspecify.annotations.NullMarked;
