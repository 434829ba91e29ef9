package org.provenant.domain.inspection;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link PaperRequest}. */
public record PaperRequestId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<PaperRequestId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable PaperRequestId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable PaperRequestId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new PaperRequestId(value);
        }
    }
}
