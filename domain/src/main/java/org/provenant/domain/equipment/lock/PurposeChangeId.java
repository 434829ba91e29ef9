package org.provenant.domain.equipment.lock;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link PurposeChange}. */
public record PurposeChangeId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<PurposeChangeId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable PurposeChangeId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable PurposeChangeId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new PurposeChangeId(value);
        }
    }
}
