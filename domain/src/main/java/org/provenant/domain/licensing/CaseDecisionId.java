package org.provenant.domain.licensing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link CaseDecision}. */
public record CaseDecisionId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<CaseDecisionId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable CaseDecisionId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable CaseDecisionId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new CaseDecisionId(value);
        }
    }
}
