package org.provenant.domain.organisation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link Unit}. */
public record UnitId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<UnitId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable UnitId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable UnitId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new UnitId(value);
        }
    }
}
