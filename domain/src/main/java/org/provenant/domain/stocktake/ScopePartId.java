package org.provenant.domain.stocktake;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link ScopePart}. */
public record ScopePartId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ScopePartId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable ScopePartId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable ScopePartId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new ScopePartId(value);
        }
    }
}
