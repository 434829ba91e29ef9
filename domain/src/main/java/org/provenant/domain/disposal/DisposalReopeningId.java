package org.provenant.domain.disposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link DisposalReopening}. */
public record DisposalReopeningId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<DisposalReopeningId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable DisposalReopeningId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable DisposalReopeningId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new DisposalReopeningId(value);
        }
    }
}
