package org.provenant.domain.custody;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link Handover}. */
public record HandoverId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<HandoverId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable HandoverId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable HandoverId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new HandoverId(value);
        }
    }
}
