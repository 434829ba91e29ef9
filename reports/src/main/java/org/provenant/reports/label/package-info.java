/** Labels for devices: a square code, a line code and a few words, on sheets and rolls. */
@NullMarked
package org.provenant.reports.label;

import org.jspecify.annotations.NullMarked;
