package org.provenant.application.customs;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.regulation.HsCode;

/**
 * What a declaration said before an amendment took its place.
 *
 * @param supersededOn the day of that amendment
 * @param reason why it was amended
 */
public record DeclarationVersionRow(
        String number,
        String customsOffice,
        String typeCode,
        @Nullable LocalDate temporaryUntil,
        LocalDate supersededOn,
        String reason,
        List<Line> lines)
        implements Serializable {

    public DeclarationVersionRow {
        lines = List.copyOf(lines);
    }

    /**
     * One line as it was.
     *
     * @param permitLine number of the permit and of its line
     * @param since how many pieces more, or fewer, are declared now
     */
    public record Line(
            long versionId,
            int lineNo,
            String goods,
            String hs,
            String permitLine,
            int quantity,
            int since,
            String unit,
            @Nullable BigDecimal value,
            @Nullable String currency,
            @Nullable String origin)
            implements Serializable {

        /** The HS code as documents print it. */
        public String hsShown() {
            return new HsCode(hs).shown();
        }
    }
}
