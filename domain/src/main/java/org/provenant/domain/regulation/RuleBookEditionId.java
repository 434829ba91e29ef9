package org.provenant.domain.regulation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.shared.RecordId;

/** Number of a {@link RuleBookEdition}. */
public record RuleBookEditionId(long value) implements RecordId {

    /** Keeps the number in one column. */
    @Converter(autoApply = true)
    public static class Column implements AttributeConverter<RuleBookEditionId, Long> {

        @Override
        public @Nullable Long convertToDatabaseColumn(@Nullable RuleBookEditionId id) {
            return id == null ? null : id.value();
        }

        @Override
        public @Nullable RuleBookEditionId convertToEntityAttribute(@Nullable Long value) {
            return value == null ? null : new RuleBookEditionId(value);
        }
    }
}
