package org.provenant.domain.sanitisation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link DriveMove}. */
public record DriveMoveId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<DriveMoveId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable DriveMoveId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable DriveMoveId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new DriveMoveId(value);
        }
    }
}
