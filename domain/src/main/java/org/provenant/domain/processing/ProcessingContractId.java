package org.provenant.domain.processing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link ProcessingContract}. */
public record ProcessingContractId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ProcessingContractId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable ProcessingContractId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable ProcessingContractId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new ProcessingContractId(value);
        }
    }
}
