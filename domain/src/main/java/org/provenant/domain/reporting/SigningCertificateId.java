package org.provenant.domain.reporting;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link SigningCertificate}. */
public record SigningCertificateId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<SigningCertificateId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable SigningCertificateId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable SigningCertificateId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new SigningCertificateId(value);
        }
    }
}
