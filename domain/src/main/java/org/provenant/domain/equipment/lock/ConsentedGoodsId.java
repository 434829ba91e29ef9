package org.provenant.domain.equipment.lock;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link ConsentedGoods}. */
public record ConsentedGoodsId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ConsentedGoodsId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable ConsentedGoodsId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable ConsentedGoodsId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new ConsentedGoodsId(value);
        }
    }
}
