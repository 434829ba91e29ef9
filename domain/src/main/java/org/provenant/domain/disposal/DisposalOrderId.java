package org.provenant.domain.disposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link DisposalOrder}. */
public record DisposalOrderId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<DisposalOrderId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable DisposalOrderId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable DisposalOrderId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new DisposalOrderId(value);
        }
    }
}
