package org.provenant.domain.custody;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link Repair}. */
public record RepairId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<RepairId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable RepairId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable RepairId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new RepairId(value);
        }
    }
}
