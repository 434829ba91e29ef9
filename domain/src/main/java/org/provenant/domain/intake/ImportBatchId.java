package org.provenant.domain.intake;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link ImportBatch}. */
public record ImportBatchId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ImportBatchId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable ImportBatchId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable ImportBatchId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new ImportBatchId(value);
        }
    }
}
