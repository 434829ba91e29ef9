package org.provenant.reports.stocktake;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the minutes of a stocktake say. The same data always draws the same paper.
 *
 * @param basis the decision that orders it; none if there is none
 * @param scope what it was narrowed by; nothing for everything
 * @param openedOn the day for which the register was copied
 * @param committee its head first
 * @param checkpoint the last signed checkpoint of the history; none if there is none
 * @param demo whether the figures are demonstration data
 */
public record StocktakeMinutesData(
        String company,
        String taxCode,
        String address,
        String number,
        String name,
        @Nullable String basis,
        List<String> scope,
        LocalDate openedOn,
        LocalDate closedOn,
        List<CommitteeLine> committee,
        List<MinutesRow> rows,
        String conclusion,
        @Nullable String checkpoint,
        boolean demo)
        implements Serializable {

    public StocktakeMinutesData {
        scope = List.copyOf(scope);
        committee = List.copyOf(committee);
        rows = List.copyOf(rows);
    }

    int booked() {
        return rows.stream().mapToInt(MinutesRow::booked).sum();
    }

    /** Expected and not here. */
    int missing() {
        return -rows.stream().mapToInt(row -> Math.min(0, row.difference())).sum();
    }

    /** Here and not expected. */
    int surplus() {
        return rows.stream().mapToInt(row -> Math.max(0, row.difference())).sum();
    }

    int counted() {
        return rows.stream().mapToInt(MinutesRow::counted).sum();
    }
}
