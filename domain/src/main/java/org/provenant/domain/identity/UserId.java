package org.provenant.domain.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link UserAccount}. */
public record UserId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<UserId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable UserId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable UserId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new UserId(value);
        }
    }
}
