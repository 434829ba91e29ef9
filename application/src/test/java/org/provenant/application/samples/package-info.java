/** The sample spreadsheets of the folder {@code samples}: how they are written, and that they do what they promise. */
@NullMarked
package org.provenant.application.samples;

import org.jspecify.annotations.NullMarked;
