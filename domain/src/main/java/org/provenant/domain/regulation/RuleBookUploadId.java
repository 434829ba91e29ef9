package org.provenant.domain.regulation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link RuleBookUpload}. */
public record RuleBookUploadId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<RuleBookUploadId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable RuleBookUploadId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable RuleBookUploadId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new RuleBookUploadId(value);
        }
    }
}
