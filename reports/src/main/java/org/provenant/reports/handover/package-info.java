/** The minutes of a handover: the text that is signed, and the paper that is printed. */
@NullMarked
package org.provenant.reports.handover;

import org.jspecify.annotations.NullMarked;
