package org.provenant.domain.stocktake;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link SignedMinutes}. */
public record SignedMinutesId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<SignedMinutesId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable SignedMinutesId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable SignedMinutesId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new SignedMinutesId(value);
        }
    }
}
