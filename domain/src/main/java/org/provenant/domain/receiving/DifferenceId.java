package org.provenant.domain.receiving;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link Difference}. */
public record DifferenceId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<DifferenceId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable DifferenceId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable DifferenceId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new DifferenceId(value);
        }
    }
}
