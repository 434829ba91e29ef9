package org.provenant.domain.schedule;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link ScheduleRecipient}. */
public record ScheduleRecipientId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ScheduleRecipientId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable ScheduleRecipientId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable ScheduleRecipientId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new ScheduleRecipientId(value);
        }
    }
}
