/** Checks on Provenant as a whole: its structure, its words, who may do what. */
@NullMarked
package org.provenant;

import org.jspecify.annotations.NullMarked;
