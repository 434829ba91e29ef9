package org.provenant.application.stocktake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.application.usecase.Database;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.stocktake.Resolution;
import org.provenant.domain.stocktake.RowState;
import org.provenant.domain.stocktake.StocktakeId;
import org.provenant.domain.stocktake.StocktakeRow;
import org.provenant.reports.stocktake.MinutesRow;

/** The rows of the minutes, from the copies that the stocktake keeps and never from the register. */
@ApplicationScoped
class MinutesRows {

    @Inject
    Database database;

    /**
     * In the order of places and tags; an unreadable label that was identified counts as the device that it is, and a code
     * read wrongly as none.
     */
    List<MinutesRow> of(StocktakeId stocktake, Language language) {
        var terms = Terms.in(language);
        return database.sql()
                .createQuery("""
                        select r.code, r.serial_number, r.subject_name, r.place_path, r.expected, r.unit_value, r.currency,
                          r.row_state, r.resolution, r.resolution_reason
                        from stocktake_row r
                        where r.stocktake_id = :stocktake and coalesce(r.resolution, '') not in ('IDENTIFIED', 'STRUCK_OUT')
                        order by not r.expected, r.place_path nulls last, r.code, r.id
                        """)
                .bind("stocktake", stocktake.value())
                .map((row, context) -> {
                    var state = RowState.valueOf(row.getString("row_state"));
                    var resolution = row.getString("resolution") == null
                            ? null
                            : Resolution.valueOf(row.getString("resolution"));
                    return new MinutesRow(
                            row.getString("subject_name"),
                            row.getString("code"),
                            row.getString("serial_number"),
                            row.getString("place_path"),
                            row.getBoolean("expected") ? 1 : 0,
                            StocktakeRow.counted(state, resolution),
                            row.getBigDecimal("unit_value"),
                            row.getString("currency"),
                            note(terms, state, resolution, row.getString("resolution_reason")));
                })
                .list();
    }

    private static @Nullable String note(
            Terms terms, RowState state, @Nullable Resolution resolution, @Nullable String reason) {
        return state == RowState.FOUND
                ? null
                : Stream.of(terms.word(state), resolution == null ? null : terms.word(resolution), reason)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; "));
    }
}
