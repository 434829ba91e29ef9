package org.provenant.application.intake;

import java.time.LocalDate;
import java.util.List;

/**
 * What the rows of a file are compared with.
 *
 * @param lines the lines of the declaration
 * @param declaredOn the day on which it was registered
 */
record ImportContext(
        List<DeclaredLine> lines, LocalDate declaredOn, LocalDate today, KnownNames places, KnownNames custodians) {}
