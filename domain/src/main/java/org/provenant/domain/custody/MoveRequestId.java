package org.provenant.domain.custody;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link MoveRequest}. */
public record MoveRequestId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<MoveRequestId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable MoveRequestId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable MoveRequestId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new MoveRequestId(value);
        }
    }
}
