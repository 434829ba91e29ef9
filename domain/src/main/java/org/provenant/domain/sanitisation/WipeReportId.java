package org.provenant.domain.sanitisation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link WipeReport}. */
public record WipeReportId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<WipeReportId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable WipeReportId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable WipeReportId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new WipeReportId(value);
        }
    }
}
