package org.provenant.domain.compliance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link LostDevice}. */
public record LostDeviceId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<LostDeviceId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable LostDeviceId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable LostDeviceId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new LostDeviceId(value);
        }
    }
}
