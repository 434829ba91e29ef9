package org.provenant.application.intake;

import java.time.LocalDate;
import java.util.List;
import org.provenant.application.equipment.lock.Arrivals;

/**
 * What the rows of a file are compared with.
 *
 * @param lines the lines of the declaration
 * @param declaredOn the day on which it was registered
 * @param arrivals what the internal-use lock says of the places where devices are put first
 */
record ImportContext(
        List<DeclaredLine> lines,
        LocalDate declaredOn,
        LocalDate today,
        KnownNames places,
        KnownNames custodians,
        Arrivals arrivals) {}
