package org.provenant.domain.organisation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link Place}. */
public record PlaceId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<PlaceId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable PlaceId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable PlaceId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new PlaceId(value);
        }
    }
}
