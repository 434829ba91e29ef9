package org.provenant.domain.reporting;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link ReportDraft}. */
public record ReportDraftId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<ReportDraftId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable ReportDraftId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable ReportDraftId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new ReportDraftId(value);
        }
    }
}
