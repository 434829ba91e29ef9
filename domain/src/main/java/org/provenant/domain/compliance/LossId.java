package org.provenant.domain.compliance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link Loss}. */
public record LossId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<LossId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable LossId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable LossId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new LossId(value);
        }
    }
}
