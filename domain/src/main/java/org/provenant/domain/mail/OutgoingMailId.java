package org.provenant.domain.mail;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link OutgoingMail}. */
public record OutgoingMailId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<OutgoingMailId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable OutgoingMailId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable OutgoingMailId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new OutgoingMailId(value);
        }
    }
}
