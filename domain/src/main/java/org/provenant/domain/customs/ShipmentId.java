package org.provenant.domain.customs;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link Shipment}. */
public record ShipmentId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ShipmentId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable ShipmentId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable ShipmentId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new ShipmentId(value);
        }
    }
}
