package org.provenant.domain.reporting;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link ReportSignature}. */
public record ReportSignatureId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ReportSignatureId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable ReportSignatureId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable ReportSignatureId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new ReportSignatureId(value);
        }
    }
}
