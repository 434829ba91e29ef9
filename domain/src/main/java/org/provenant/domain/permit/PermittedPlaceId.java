package org.provenant.domain.permit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link PermittedPlace}. */
public record PermittedPlaceId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<PermittedPlaceId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable PermittedPlaceId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable PermittedPlaceId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new PermittedPlaceId(value);
        }
    }
}
