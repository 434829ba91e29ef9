package org.provenant.domain.deadline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link DeadlineNotice}. */
public record DeadlineNoticeId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<DeadlineNoticeId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable DeadlineNoticeId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable DeadlineNoticeId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new DeadlineNoticeId(value);
        }
    }
}
