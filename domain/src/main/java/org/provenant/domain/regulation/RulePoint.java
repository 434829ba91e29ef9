package org.provenant.domain.regulation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a record rests on: what an edition of the rule book said was in force on a day. A later edition never
 * changes them.
 *
 * @param edition number of the edition, from 1
 * @param day the record's own key day, such as that of submission
 */
public record RulePoint(int edition, LocalDate day) implements Serializable {

    public RulePoint {
        if (edition < 1) {
            throw new IllegalArgumentException("no edition " + edition);
        }
    }

    /** The same edition, read for another day. */
    public RulePoint on(LocalDate other) {
        return new RulePoint(edition, other);
    }

    /** {@code 3@2026-03-10}. */
    @Override
    public String toString() {
        return edition + "@" + day;
    }

    /** Reads what {@link #toString} has written. */
    public static RulePoint read(String text) {
        var at = text.indexOf('@');
        return new RulePoint(Integer.parseInt(text.substring(0, at)), LocalDate.parse(text.substring(at + 1)));
    }

    /** Keeps the point in one column, {@code 3@2026-03-10}. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<@Nullable RulePoint, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable RulePoint point) {
            return point == null ? null : point.toString();
        }

        @Override
        public @Nullable RulePoint convertToEntityAttribute(@Nullable String value) {
            return value == null ? null : read(value);
        }
    }
}
