package org.provenant.domain.deadline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link DeadlineFeed}. */
public record DeadlineFeedId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<DeadlineFeedId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable DeadlineFeedId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable DeadlineFeedId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new DeadlineFeedId(value);
        }
    }
}
