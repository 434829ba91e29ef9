package org.provenant.domain.licensing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link ControlRecord}. */
public record ControlRecordId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ControlRecordId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable ControlRecordId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable ControlRecordId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new ControlRecordId(value);
        }
    }
}
