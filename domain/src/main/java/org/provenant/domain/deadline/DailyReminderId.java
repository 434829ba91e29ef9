package org.provenant.domain.deadline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link DailyReminder}. */
public record DailyReminderId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<DailyReminderId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable DailyReminderId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable DailyReminderId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new DailyReminderId(value);
        }
    }
}
