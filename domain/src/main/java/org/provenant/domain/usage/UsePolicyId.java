package org.provenant.domain.usage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link UsePolicy}. */
public record UsePolicyId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<UsePolicyId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable UsePolicyId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable UsePolicyId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new UsePolicyId(value);
        }
    }
}
