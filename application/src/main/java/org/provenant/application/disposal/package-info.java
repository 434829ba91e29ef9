/** Disposal: orders from draft to the proof that devices are gone, by routes that the rule book describes. */
@NullMarked
package org.provenant.application.disposal;

import org.jspecify.annotations.NullMarked;
