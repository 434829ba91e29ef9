package org.provenant.domain.licensing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link PaperWaiver}. */
public record PaperWaiverId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<PaperWaiverId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable PaperWaiverId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable PaperWaiverId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new PaperWaiverId(value);
        }
    }
}
