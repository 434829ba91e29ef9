package org.provenant.domain.valuation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link AssetValue}. */
public record AssetValueId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<AssetValueId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable AssetValueId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable AssetValueId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new AssetValueId(value);
        }
    }
}
