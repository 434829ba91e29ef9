/** The auditor's desk: inspections, samples, findings, requests for papers and notes. */
@NullMarked
package org.provenant.application.inspection;

import org.jspecify.annotations.NullMarked;
