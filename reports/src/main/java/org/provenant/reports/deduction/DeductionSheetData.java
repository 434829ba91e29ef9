package org.provenant.reports.deduction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a deduction sheet says. The same data always draws the same paper.
 *
 * @param caseName the permitted case in the words of the law
 * @param validTo last day of the permit's validity; nothing if it names none
 * @param day the day on which the sheet is drawn
 * @param representative who signs for the company
 * @param checkpoint the last signed checkpoint of the history; none if there is none
 * @param demo whether the figures are demonstration data
 */
public record DeductionSheetData(
        String company,
        String taxCode,
        String address,
        String permitNumber,
        LocalDate permitIssuedOn,
        String authority,
        String caseName,
        @Nullable LocalDate validTo,
        LocalDate day,
        @Nullable String representative,
        List<DeductionLine> lines,
        @Nullable String checkpoint,
        boolean demo) {

    public DeductionSheetData {
        lines = List.copyOf(lines);
    }
}
