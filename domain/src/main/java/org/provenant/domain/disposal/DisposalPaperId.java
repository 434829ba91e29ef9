package org.provenant.domain.disposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link DisposalPaper}. */
public record DisposalPaperId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<DisposalPaperId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable DisposalPaperId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable DisposalPaperId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new DisposalPaperId(value);
        }
    }
}
