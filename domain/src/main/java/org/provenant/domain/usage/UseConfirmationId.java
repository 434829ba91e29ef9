package org.provenant.domain.usage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link UseConfirmation}. */
public record UseConfirmationId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<UseConfirmationId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable UseConfirmationId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable UseConfirmationId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new UseConfirmationId(value);
        }
    }
}
