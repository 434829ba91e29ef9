package org.provenant.domain.mail;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link MailAttachment}. */
public record MailAttachmentId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<MailAttachmentId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable MailAttachmentId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable MailAttachmentId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new MailAttachmentId(value);
        }
    }
}
