package org.provenant.reports.management;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the paper says. The same data always draws the same paper.
 *
 * @param addressee for whom it is made
 * @param span the day, the days or the device that it is about, in the words of the paper
 * @param madeBy who had it made
 * @param day on which it was made
 * @param columns from left to right
 * @param rows a value for each column: text, number or {@link LocalDate}
 * @param totals a sum for each column that has one; no values at all if nothing is summed up
 * @param checkpoint the last signed checkpoint of the history; none if there is none
 * @param demo whether the figures are demonstration data
 */
public record ManagementPaperData(
        String company,
        String taxCode,
        String title,
        String addressee,
        String span,
        String madeBy,
        LocalDate day,
        List<PaperColumn> columns,
        List<List<@Nullable Object>> rows,
        List<@Nullable Object> totals,
        @Nullable String checkpoint,
        boolean demo) {

    public ManagementPaperData {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        totals = Collections.unmodifiableList(new ArrayList<>(totals));
    }
}
