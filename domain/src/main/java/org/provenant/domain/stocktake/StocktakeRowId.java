package org.provenant.domain.stocktake;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link StocktakeRow}. */
public record StocktakeRowId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<StocktakeRowId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable StocktakeRowId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable StocktakeRowId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new StocktakeRowId(value);
        }
    }
}
