package org.provenant.domain.stocktake;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link Stocktake}. */
public record StocktakeId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<StocktakeId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable StocktakeId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable StocktakeId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new StocktakeId(value);
        }
    }
}
