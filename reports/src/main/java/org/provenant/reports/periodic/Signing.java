package org.provenant.reports.periodic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when the report is signed.
 *
 * @param place town or province, as it stands before the date
 * @param day the date of the paper
 * @param preparedBy who drew up the report, if it is to be printed
 */
public record Signing(String place, LocalDate day, @Nullable String preparedBy) {}
