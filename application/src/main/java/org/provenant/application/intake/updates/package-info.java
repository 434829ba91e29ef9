/** Changing many devices at once: planned and shown, done in one act, taken back where nothing has happened since. */
@NullMarked
package org.provenant.application.intake.updates;

import org.jspecify.annotations.NullMarked;
