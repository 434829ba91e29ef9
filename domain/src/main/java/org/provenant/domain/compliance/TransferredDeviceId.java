package org.provenant.domain.compliance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link TransferredDevice}. */
public record TransferredDeviceId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<TransferredDeviceId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable TransferredDeviceId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable TransferredDeviceId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new TransferredDeviceId(value);
        }
    }
}
