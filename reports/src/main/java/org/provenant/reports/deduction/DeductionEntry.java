package org.provenant.reports.deduction;

import java.time.LocalDate;

/**
 * One change of the rest of a permit line.
 *
 * @param number the declaration's number as it was then
 * @param day the day of registration, amendment or cancellation
 * @param customsOffice code of the customs office
 * @param taken pieces taken off; negative where they were given back
 * @param rest pieces left afterwards
 */
public record DeductionEntry(
        String number, LocalDate day, String customsOffice, DeductionKind kind, int taken, int rest) {}
