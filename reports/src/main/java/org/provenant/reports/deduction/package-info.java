/** The deduction sheet of a permit: what each declaration took off each line, and what was left. */
@NullMarked
package org.provenant.reports.deduction;

import org.jspecify.annotations.NullMarked;
