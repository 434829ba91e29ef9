package org.provenant.domain.inspection;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link SampledItem}. */
public record SampledItemId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<SampledItemId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable SampledItemId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable SampledItemId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new SampledItemId(value);
        }
    }
}
