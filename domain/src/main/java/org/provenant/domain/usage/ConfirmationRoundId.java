package org.provenant.domain.usage;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link ConfirmationRound}. */
public record ConfirmationRoundId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ConfirmationRoundId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable ConfirmationRoundId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable ConfirmationRoundId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new ConfirmationRoundId(value);
        }
    }
}
