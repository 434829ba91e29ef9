package org.provenant.domain.reporting;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link PeriodicReport}. */
public record PeriodicReportId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<PeriodicReportId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable PeriodicReportId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable PeriodicReportId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new PeriodicReportId(value);
        }
    }
}
