package org.provenant.domain.custody;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link Movement}. */
public record MovementId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<MovementId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable MovementId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable MovementId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new MovementId(value);
        }
    }
}
