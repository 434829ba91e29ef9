package org.provenant.domain.equipment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link Equipment}. */
public record EquipmentId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<EquipmentId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable EquipmentId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable EquipmentId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new EquipmentId(value);
        }
    }
}
