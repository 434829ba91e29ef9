/** Sheets of labels, printing them, and finding a device by its label. */
@NullMarked
package org.provenant.application.labelling;

import org.jspecify.annotations.NullMarked;
