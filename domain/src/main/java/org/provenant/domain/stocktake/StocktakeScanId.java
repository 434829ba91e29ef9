package org.provenant.domain.stocktake;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link StocktakeScan}. */
public record StocktakeScanId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<StocktakeScanId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable StocktakeScanId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable StocktakeScanId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new StocktakeScanId(value);
        }
    }
}
