package org.provenant.domain.disposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of an {@link OrderStep}. */
public record OrderStepId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<OrderStepId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable OrderStepId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable OrderStepId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new OrderStepId(value);
        }
    }
}
