package org.provenant.domain.receiving;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link ExpectedDevice}. */
public record ExpectedDeviceId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ExpectedDeviceId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable ExpectedDeviceId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable ExpectedDeviceId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new ExpectedDeviceId(value);
        }
    }
}
