package org.provenant.domain.schedule;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link ListExport}. */
public record ListExportId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ListExportId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable ListExportId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable ListExportId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new ListExportId(value);
        }
    }
}
